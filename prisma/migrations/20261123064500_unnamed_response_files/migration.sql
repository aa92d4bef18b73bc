-- What a seal names is never changed and never goes. What none names may go: it was handed in, and not recorded with any decision.
CREATE OR REPLACE FUNCTION refuse_response_file_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (
    SELECT FROM "ResponseSeal" s WHERE s."responseId" = OLD."responseId" AND strpos(s."content", OLD."id"::text) > 0
  ) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'A response''s file is append-only';
END;
$$;
