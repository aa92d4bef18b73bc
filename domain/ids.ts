/**
 * Branded ids, so that a body's id cannot be passed where a unit's is meant. All are UUIDs, made by the client where a command creates
 * something (so that a repeated command creates it once), except block ids, which are short and stable within a consultation.
 */
declare const brand: unique symbol;
export type Id<Name extends string> = string & { readonly [brand]: Name };

export type PersonId = Id<"person">;
export type BodyId = Id<"body">;
export type UnitId = Id<"unit">;
export type MeetingId = Id<"meeting">;
export type ConsultationId = Id<"consultation">;
export type VersionId = Id<"version">;
export type BlockId = Id<"block">;
export type AnnotationId = Id<"annotation">;
export type ReplyId = Id<"reply">;
export type ResponseId = Id<"response">;
export type PointId = Id<"point">;
export type ResponseFileId = Id<"responseFile">;
export type ExtensionId = Id<"extension">;

/** A calendar day as `YYYY-MM-DD`, without a time zone. Days compare as strings. */
export type IsoDay = string & { readonly [brand]: "day" };

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a day that exists: the pattern and the calendar agree. */
export const isIsoDay = (value: string): value is IsoDay => {
  if (!dayPattern.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};
