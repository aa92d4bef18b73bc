/** The forms of Remissvar, as they are sent: checked beside the fields first, and by the commands in the end. */
import { z } from "zod";
import { isIsoDay, type IsoDay } from "../../domain/ids.ts";
import { stances } from "../../domain/response/state.ts";

/** What a select sends when nothing is chosen. */
export const nothing = "none";

const line = (max: number) => z.string({ error: "required" }).trim().min(1, "required").max(max, `tooLong:${max}`).regex(/^[^\n]*$/, "oneLine");

const choice = z
  .string()
  .default(nothing)
  .transform((value) => (value === nothing ? null : value))
  .pipe(z.uuid().nullable());

export const matterSchema = z.object({
  dnr: z.string().trim().max(60, "tooLong:60").regex(/^[^\n]*$/, "oneLine").default(""),
  meetingId: choice,
  handlerId: choice,
  leadUnitId: choice,
});

export const factsSchema = z.object({
  stance: z
    .string()
    .default(nothing)
    .transform((value) => (value === nothing ? null : value))
    .pipe(z.enum(stances).nullable()),
  stanceWording: z.string().trim().max(2000, "tooLong:2000").default(""),
  /** A box that is not ticked sends nothing. */
  onDelegation: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
  documentDay: z
    .string()
    .trim()
    .default("")
    .refine((value) => value === "" || isIsoDay(value), "badDay")
    .transform((value) => (value === "" ? null : (value as IsoDay))),
  signatories: z.array(z.object({ name: line(120), title: line(120) })).max(6).default([]),
});
