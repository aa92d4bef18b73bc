import type { ConsultationDetail, MyBody } from "../../server/queries/consultation/consultations.ts";
import type { ResponseComments } from "../../server/queries/response/response-comments.ts";
import type { ResponseView } from "../../server/queries/response/responses.ts";
import type { AnnotationId, PointId } from "../../domain/ids.ts";
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

type NewFate = { readonly type: "used"; readonly pointId: PointId } | { readonly type: "set-aside"; readonly reason: string };

/** The material after accepted views without a fate have got one, as far as the list and its counts show it. */
export const withFate = (material: Material, ids: readonly AnnotationId[], fate: NewFate): Material => {
  const { response } = material;
  const isMeant = ({ annotation, fate: before }: ResponseView["annotations"][number]) => ids.includes(annotation.id) && before.type === "none";
  const count = response.annotations.filter(isMeant).length;
  const { coverage } = response;
  return {
    ...material,
    response: {
      ...response,
      coverage: {
        ...coverage,
        left: coverage.left - count,
        ...(fate.type === "used" ? { used: coverage.used + count } : { setAside: coverage.setAside + count }),
      },
      annotations: response.annotations.map((row) => {
        if (!isMeant(row)) return row;
        return fate.type === "used" ? { ...row, fate: { type: "used" }, pointIds: [fate.pointId] } : { ...row, fate };
      }),
    },
  };
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
