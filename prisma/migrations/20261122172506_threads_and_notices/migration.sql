-- AlterTable
ALTER TABLE "Body" ADD COLUMN     "settling" TEXT NOT NULL DEFAULT 'reviewers';

-- CreateTable
CREATE TABLE "VerdictProposal" (
    "annotationId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "contentHash" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VerdictProposal_pkey" PRIMARY KEY ("annotationId")
);

-- CreateTable
CREATE TABLE "Reaction" (
    "annotationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reaction_pkey" PRIMARY KEY ("annotationId","personId")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "annotationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "dueDay" DATE,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("annotationId")
);

-- CreateTable
CREATE TABLE "ThreadFollow" (
    "personId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "level" TEXT NOT NULL,

    CONSTRAINT "ThreadFollow_pkey" PRIMARY KEY ("personId","annotationId")
);

-- CreateTable
CREATE TABLE "FinishedPart" (
    "consultationId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FinishedPart_pkey" PRIMARY KEY ("consultationId","bodyId","personId")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonSettings" (
    "personId" UUID NOT NULL,
    "letterKeys" BOOLEAN NOT NULL DEFAULT true,
    "reviewKeys" JSONB NOT NULL DEFAULT '{}',
    "toasts" BOOLEAN NOT NULL DEFAULT true,
    "immediateMail" BOOLEAN NOT NULL DEFAULT true,
    "digest" TEXT NOT NULL DEFAULT 'daily',
    "reminders" BOOLEAN NOT NULL DEFAULT true,
    "mailKey" BYTEA NOT NULL,

    CONSTRAINT "PersonSettings_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "annotationId" UUID,
    "kind" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailAfter" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeCursor" (
    "consultationId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "NoticeCursor_pkey" PRIMARY KEY ("consultationId")
);

-- CreateIndex
CREATE INDEX "Assignment_personId_idx" ON "Assignment"("personId");

-- CreateIndex
CREATE INDEX "ThreadFollow_annotationId_idx" ON "ThreadFollow"("annotationId");

-- CreateIndex
CREATE INDEX "SavedView_personId_consultationId_idx" ON "SavedView"("personId", "consultationId");

-- CreateIndex
CREATE INDEX "Notification_personId_at_idx" ON "Notification"("personId", "at");

-- CreateIndex
CREATE INDEX "Notification_mailAfter_idx" ON "Notification"("mailAfter");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_personId_kind_sourceId_key" ON "Notification"("personId", "kind", "sourceId");

-- AddForeignKey
ALTER TABLE "VerdictProposal" ADD CONSTRAINT "VerdictProposal_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadFollow" ADD CONSTRAINT "ThreadFollow_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonSettings" ADD CONSTRAINT "PersonSettings_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeCursor" ADD CONSTRAINT "NoticeCursor_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
