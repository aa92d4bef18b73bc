-- A ticket lives for a minute: those there are may go.
DELETE FROM "CollabTicket";
ALTER TABLE "CollabTicket" ADD COLUMN "accessTokenHash" BYTEA NOT NULL;

-- Old rows are thrown away (server/jobs/housekeeping.ts). Whoever is so far behind that some of what they missed may be gone has to look anew as well.
CREATE OR REPLACE FUNCTION "holdRights"("lock" BIGINT, "known" BIGINT, "person" UUID, "document" TEXT) RETURNS BOOLEAN
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared("lock");
  IF EXISTS (
    SELECT FROM "RightsChange" r
    WHERE r.number > "known" AND ("person" IS NULL OR "person" = ANY (r.people) OR "document" = ANY (r.documents))
  ) OR "known" + 1 < (SELECT min(r.number) FROM "RightsChange" r) THEN
    RAISE EXCEPTION 'rights have changed' USING ERRCODE = 'SV001';
  END IF;
  RETURN true;
END $$;
