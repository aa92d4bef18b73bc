-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "onDelegation" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "overrides" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "stanceWording" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ResponseSeal" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "trail" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,
    "sealedById" UUID NOT NULL,

    CONSTRAINT "ResponseSeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResponseDispatch" (
    "responseId" UUID NOT NULL,
    "sealId" UUID NOT NULL,
    "toBodyId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3),
    "receivedById" UUID,

    CONSTRAINT "ResponseDispatch_pkey" PRIMARY KEY ("responseId")
);

-- CreateTable
CREATE TABLE "ResponseTemplate" (
    "bodyId" UUID NOT NULL,
    "template" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "ResponseTemplate_pkey" PRIMARY KEY ("bodyId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ResponseSeal_responseId_revision_key" ON "ResponseSeal"("responseId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "ResponseDispatch_sealId_key" ON "ResponseDispatch"("sealId");

-- AddForeignKey
ALTER TABLE "ResponseSeal" ADD CONSTRAINT "ResponseSeal_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseDispatch" ADD CONSTRAINT "ResponseDispatch_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseDispatch" ADD CONSTRAINT "ResponseDispatch_sealId_fkey" FOREIGN KEY ("sealId") REFERENCES "ResponseSeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseTemplate" ADD CONSTRAINT "ResponseTemplate_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A seal is never changed: whoever writes SQL by hand is refused too.
CREATE FUNCTION refuse_seal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A seal is append-only';
END;
$$;

CREATE TRIGGER "ResponseSeal_append_only" BEFORE UPDATE OR DELETE ON "ResponseSeal"
  FOR EACH ROW EXECUTE FUNCTION refuse_seal_change();
