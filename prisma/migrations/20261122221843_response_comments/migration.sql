-- AlterTable
ALTER TABLE "ResponseComment" ADD COLUMN     "editedAt" TIMESTAMPTZ(3),
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "replaced" JSONB,
ADD COLUMN     "replacement" TEXT;
