-- CreateTable
CREATE TABLE "ResponseFile" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ResponseFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ResponseFile_responseId_idx" ON "ResponseFile"("responseId");

-- AddForeignKey
ALTER TABLE "ResponseFile" ADD CONSTRAINT "ResponseFile_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was handed in is never changed: a seal holds its hash.
CREATE FUNCTION refuse_response_file_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A response''s file is append-only';
END;
$$;

CREATE TRIGGER "ResponseFile_append_only" BEFORE UPDATE OR DELETE ON "ResponseFile"
  FOR EACH ROW EXECUTE FUNCTION refuse_response_file_change();
