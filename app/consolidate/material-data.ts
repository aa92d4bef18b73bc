import type { ConsultationDetail, MyBody } from "../../server/queries/consultation/consultations.ts";
import type { ResponseComments } from "../../server/queries/response/response-comments.ts";
import type { ResponseView } from "../../server/queries/response/responses.ts";
import type { Place } from "../../domain/annotation/place.ts";
import type { MaterialRow } from "./material.ts";

/** What the pages about a response are given, and fetch again when it changes. */
export type Material = {
  readonly consultation: ConsultationDetail;
  readonly mine: MyBody;
  readonly response: ResponseView;
  readonly comments: ResponseComments;
  /** By annotation. */
  readonly places: Readonly<Record<string, Place>>;
};

export const rowsOf = ({ response, places }: Material): MaterialRow[] => {
  const authorOf = new Map(response.annotations.map(({ annotation }) => [annotation.id, annotation.authorName]));
  return response.annotations.flatMap((row) => {
    const place = places[row.annotation.id];
    if (!place) return [];
    const points = row.fate.type === "used" ? response.points.filter((point) => point.annotationIds.includes(row.annotation.id)) : [];
    const others = new Set(points.flatMap((point) => point.annotationIds).filter((id) => id !== row.annotation.id));
    const mergedWith = [...new Set([...others].flatMap((id) => authorOf.get(id) ?? []))];
    return [{ ...row, place, usedIn: points.map((point) => point.text), mergedWith }];
  });
};
