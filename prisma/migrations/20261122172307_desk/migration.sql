-- AlterTable
ALTER TABLE "Body" ADD COLUMN     "phrases" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Disposition" ADD COLUMN     "contentHash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "suggestion" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "text" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ContradictionRuling" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "firstId" UUID NOT NULL,
    "secondId" UUID NOT NULL,
    "firstHash" TEXT NOT NULL,
    "secondHash" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ContradictionRuling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceRuling" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "usedHash" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceRuling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResponseComment" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "threadId" UUID,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "anchor" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "ResponseComment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ContradictionRuling_responseId_idx" ON "ContradictionRuling"("responseId");

-- CreateIndex
CREATE INDEX "SourceRuling_responseId_annotationId_idx" ON "SourceRuling"("responseId", "annotationId");

-- CreateIndex
CREATE INDEX "ResponseComment_responseId_createdAt_idx" ON "ResponseComment"("responseId", "createdAt");

-- AddForeignKey
ALTER TABLE "ContradictionRuling" ADD CONSTRAINT "ContradictionRuling_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceRuling" ADD CONSTRAINT "SourceRuling_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseComment" ADD CONSTRAINT "ResponseComment_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Verdicts in force were given on the text as it still is.
UPDATE "Disposition" d SET "text" = a."text", "suggestion" = a."suggestion", "contentHash" = a."contentHash"
FROM "Annotation" a WHERE a."id" = d."annotationId" AND d."reopenedAt" IS NULL;
