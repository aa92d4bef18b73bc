import type { MeetingId, PersonId, UnitId } from "../../domain/ids.ts";
import type { Extension } from "../../domain/consultation/extension.ts";
import type { Meeting } from "../../domain/consultation/adjustment.ts";
import type { Material } from "../consolidate/material-data.ts";

/** What the facts can be chosen from: the body's own people, units and meetings. */
export type Choices = {
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly title: string }[];
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  readonly meetings: readonly (Meeting & { readonly id: MeetingId })[];
};

export type ResponsePageData = {
  readonly title: string;
  readonly material: Material;
  readonly choices: Choices;
  /** The body's own, newest first. */
  readonly extensions: readonly Extension[];
};
