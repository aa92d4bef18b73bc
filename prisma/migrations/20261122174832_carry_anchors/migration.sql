-- CreateTable
CREATE TABLE "AnchorCarry" (
    "annotationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "fromVersionId" UUID NOT NULL,
    "fromTarget" JSONB NOT NULL,
    "fromQuote" JSONB NOT NULL,
    "fate" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "target" JSONB,
    "quote" JSONB,
    "state" TEXT NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnchorCarry_pkey" PRIMARY KEY ("annotationId","versionId")
);

-- CreateIndex
CREATE INDEX "AnchorCarry_versionId_state_idx" ON "AnchorCarry"("versionId", "state");

-- AddForeignKey
ALTER TABLE "AnchorCarry" ADD CONSTRAINT "AnchorCarry_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
