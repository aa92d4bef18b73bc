-- AlterTable
ALTER TABLE "Consultation" ADD COLUMN     "weededAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "RightsChange" (
    "number" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "documents" TEXT[],
    "people" UUID[],

    CONSTRAINT "RightsChange_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "socket_io_attachments" (
    "id" BIGSERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "payload" BYTEA NOT NULL,

    CONSTRAINT "socket_io_attachments_pkey" PRIMARY KEY ("id")
);
