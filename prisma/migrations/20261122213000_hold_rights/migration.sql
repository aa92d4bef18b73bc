-- The last thing an append does before it writes. It waits for the act that is about to commit, holds off the next one until this transaction has
-- ended, and only then looks, as a statement of its own that sees what is committed now: had anybody's right changed since `known`, it fails and takes
-- the whole statement back. With a person, only changes that concern the person or the document count. The lock is the acts' own (server/live/rights.ts).
CREATE FUNCTION "holdRights"("lock" BIGINT, "known" BIGINT, "person" UUID, "document" TEXT) RETURNS BOOLEAN
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared("lock");
  IF EXISTS (
    SELECT FROM "RightsChange" r
    WHERE r.number > "known" AND ("person" IS NULL OR "person" = ANY (r.people) OR "document" = ANY (r.documents))
  ) THEN
    RAISE EXCEPTION 'rights have changed' USING ERRCODE = 'SV001';
  END IF;
  RETURN true;
END $$;
