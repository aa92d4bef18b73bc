-- CreateTable
CREATE TABLE "ExtensionRequest" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "wantedDay" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "grantedDay" DATE,
    "answer" TEXT NOT NULL DEFAULT '',
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExtensionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ExtensionRequest_consultationId_bodyId_idx" ON "ExtensionRequest"("consultationId", "bodyId");

-- AddForeignKey
ALTER TABLE "ExtensionRequest" ADD CONSTRAINT "ExtensionRequest_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
