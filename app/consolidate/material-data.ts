import type { ConsultationDetail, MyBody } from "../../server/queries/consultation/consultations.ts";
import type { ResponseView } from "../../server/queries/response/responses.ts";
import type { Place } from "../../domain/annotation/place.ts";
import type { MaterialRow } from "./material.ts";

/** What the pages about a response are given, and fetch again when it changes. */
export type Material = {
  readonly consultation: ConsultationDetail;
  readonly mine: MyBody;
  readonly response: ResponseView;
  /** By annotation. */
  readonly places: Readonly<Record<string, Place>>;
};

export const rowsOf = ({ response, places }: Material): MaterialRow[] =>
  response.annotations.flatMap((row) => {
    const place = places[row.annotation.id];
    return place ? [{ ...row, place }] : [];
  });
