-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'sv',
    "isOperator" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Body" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "officeName" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'committee',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "personId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "unitId" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "roles" TEXT[],

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("personId","bodyId")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "adjustedOn" DATE NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollabTicket" (
    "tokenHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CollabTicket_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Consultation" (
    "id" UUID NOT NULL,
    "senderBodyId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "dnr" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "lastAnswerDay" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'prepared',
    "sharing" BOOLEAN NOT NULL DEFAULT false,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "consultationId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dnr" TEXT,
    "meetingId" UUID,
    "handlerId" UUID,
    "leadUnitId" UUID,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("consultationId","bodyId")
);

-- CreateTable
CREATE TABLE "StagedDraft" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "source" BYTEA NOT NULL,
    "imported" JSONB NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StagedDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftVersion" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "source" BYTEA NOT NULL,
    "notices" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedById" UUID NOT NULL,

    CONSTRAINT "DraftVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftBlock" (
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "number" TEXT,
    "kind" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "label" TEXT,
    "text" TEXT NOT NULL,
    "marks" JSONB NOT NULL,
    "rows" JSONB,
    "headerRow" BOOLEAN NOT NULL DEFAULT false,
    "tsv" tsvector GENERATED ALWAYS AS (to_tsvector('swedish'::regconfig, text)) STORED,

    CONSTRAINT "DraftBlock_pkey" PRIMARY KEY ("versionId","position")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "unitId" UUID,
    "authorId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "cowriting" TEXT NOT NULL DEFAULT 'author',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "target" JSONB NOT NULL,
    "quote" JSONB NOT NULL,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seq" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "text" TEXT NOT NULL DEFAULT '',
    "html" TEXT NOT NULL DEFAULT '',
    "suggestion" TEXT NOT NULL DEFAULT '',
    "contentHash" TEXT NOT NULL DEFAULT '',
    "renderedSeq" BIGINT NOT NULL DEFAULT 0,
    "tsv" tsvector GENERATED ALWAYS AS (to_tsvector('swedish'::regconfig, ((text || ' '::text) || suggestion))) STORED,

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Disposition" (
    "id" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reopenedById" UUID,
    "reopenedAt" TIMESTAMPTZ(3),
    "reopenReason" TEXT,

    CONSTRAINT "Disposition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "fromAudience" TEXT NOT NULL,
    "toAudience" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Response" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'writing',
    "stance" TEXT,
    "documentDay" DATE,
    "signatories" JSONB NOT NULL DEFAULT '[]',
    "seq" BIGINT NOT NULL DEFAULT 0,
    "content" JSONB NOT NULL DEFAULT '{}',
    "renderedSeq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "Response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetAside" (
    "responseId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SetAside_pkey" PRIMARY KEY ("responseId","annotationId")
);

-- CreateTable
CREATE TABLE "ResponseTransition" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "reason" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ResponseTransition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LiveDocument" (
    "name" TEXT NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'open',
    "snapshot" BYTEA,
    "snapshotSeq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "LiveDocument_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "DocumentUpdate" (
    "document" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "DocumentUpdate_pkey" PRIMARY KEY ("document","seq")
);

-- CreateTable
CREATE TABLE "DocumentClient" (
    "document" TEXT NOT NULL,
    "clientId" BIGINT NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "DocumentClient_pkey" PRIMARY KEY ("document","clientId")
);

-- CreateTable
CREATE TABLE "CommandReceipt" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommandReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "bodyId" UUID,
    "consultationId" UUID,
    "seq" BIGINT,
    "type" TEXT NOT NULL,
    "subjectId" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "consultationId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("consultationId","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Body_name_key" ON "Body"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_bodyId_name_key" ON "Unit"("bodyId", "name");

-- CreateIndex
CREATE INDEX "Membership_bodyId_idx" ON "Membership"("bodyId");

-- CreateIndex
CREATE INDEX "Meeting_bodyId_heldOn_idx" ON "Meeting"("bodyId", "heldOn");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_tokenHash_key" ON "AccessToken"("tokenHash");

-- CreateIndex
CREATE INDEX "AccessToken_personId_idx" ON "AccessToken"("personId");

-- CreateIndex
CREATE INDEX "CollabTicket_expiresAt_idx" ON "CollabTicket"("expiresAt");

-- CreateIndex
CREATE INDEX "Consultation_senderBodyId_idx" ON "Consultation"("senderBodyId");

-- CreateIndex
CREATE INDEX "Participation_bodyId_idx" ON "Participation"("bodyId");

-- CreateIndex
CREATE INDEX "StagedDraft_consultationId_idx" ON "StagedDraft"("consultationId");

-- CreateIndex
CREATE UNIQUE INDEX "DraftVersion_consultationId_number_key" ON "DraftVersion"("consultationId", "number");

-- CreateIndex
CREATE INDEX "DraftBlock_tsv_idx" ON "DraftBlock" USING GIN ("tsv");

-- CreateIndex
CREATE UNIQUE INDEX "DraftBlock_versionId_id_key" ON "DraftBlock"("versionId", "id");

-- CreateIndex
CREATE INDEX "Annotation_consultationId_seq_idx" ON "Annotation"("consultationId", "seq");

-- CreateIndex
CREATE INDEX "Annotation_consultationId_bodyId_idx" ON "Annotation"("consultationId", "bodyId");

-- CreateIndex
CREATE INDEX "Annotation_tsv_idx" ON "Annotation" USING GIN ("tsv");

-- CreateIndex
CREATE INDEX "Reply_annotationId_createdAt_idx" ON "Reply"("annotationId", "createdAt");

-- CreateIndex
CREATE INDEX "Disposition_annotationId_idx" ON "Disposition"("annotationId");

-- CreateIndex
CREATE INDEX "Release_annotationId_idx" ON "Release"("annotationId");

-- CreateIndex
CREATE UNIQUE INDEX "Response_consultationId_bodyId_key" ON "Response"("consultationId", "bodyId");

-- CreateIndex
CREATE INDEX "ResponseTransition_responseId_at_idx" ON "ResponseTransition"("responseId", "at");

-- CreateIndex
CREATE INDEX "CommandReceipt_at_idx" ON "CommandReceipt"("at");

-- CreateIndex
CREATE INDEX "AuditEvent_consultationId_seq_idx" ON "AuditEvent"("consultationId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_idx" ON "AuditEvent"("subjectId");

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessToken" ADD CONSTRAINT "AccessToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftBlock" ADD CONSTRAINT "DraftBlock_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DraftVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseTransition" ADD CONSTRAINT "ResponseTransition_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentUpdate" ADD CONSTRAINT "DocumentUpdate_document_fkey" FOREIGN KEY ("document") REFERENCES "LiveDocument"("name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentClient" ADD CONSTRAINT "DocumentClient_document_fkey" FOREIGN KEY ("document") REFERENCES "LiveDocument"("name") ON DELETE CASCADE ON UPDATE CASCADE;

