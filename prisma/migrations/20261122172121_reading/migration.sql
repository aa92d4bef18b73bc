-- AlterTable
ALTER TABLE "Consultation" ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Reply" ADD COLUMN     "tsv" tsvector GENERATED ALWAYS AS (to_tsvector('swedish'::regconfig, text)) STORED;

-- CreateTable
CREATE TABLE "Mention" (
    "sourceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("sourceId","personId")
);

-- CreateTable
CREATE TABLE "ReadMark" (
    "personId" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "visitSeq" BIGINT NOT NULL,
    "visitAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReadMark_pkey" PRIMARY KEY ("personId","consultationId")
);

-- CreateTable
CREATE TABLE "ThreadRead" (
    "personId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "ThreadRead_pkey" PRIMARY KEY ("personId","annotationId")
);

-- CreateIndex
CREATE INDEX "Mention_annotationId_idx" ON "Mention"("annotationId");

-- CreateIndex
CREATE INDEX "Mention_personId_at_idx" ON "Mention"("personId", "at");

-- CreateIndex
CREATE INDEX "ThreadRead_annotationId_idx" ON "ThreadRead"("annotationId");

-- CreateIndex
CREATE INDEX "Reply_tsv_idx" ON "Reply" USING GIN ("tsv");

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadMark" ADD CONSTRAINT "ReadMark_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadRead" ADD CONSTRAINT "ThreadRead_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
