/**
 * The words of forms: zod types whose messages are keys of `problem` in the catalogs ("required", "tooLong:200"), shown with `useProblemText`.
 * They repeat what the commands demand, so that most mistakes are told beside the field before anything is sent.
 */
import { z } from "zod";
import { isIsoDay, type IsoDay } from "../../../domain/ids.ts";

export const line = (max: number) =>
  z.string({ error: "required" }).trim().min(1, "required").max(max, `tooLong:${max}`).regex(/^[^\n]*$/, "oneLine");

export const optionalLine = (max: number) => z.string().trim().max(max, `tooLong:${max}`).regex(/^[^\n]*$/, "oneLine").default("");

export const text = (max: number) => z.string().trim().max(max, `tooLong:${max}`).default("");

/** Names parted by commas or line ends, each once. */
export const names = (most: number) =>
  z
    .string()
    .default("")
    .transform((value) => [...new Set(value.split(/[,\n]/).map((name) => name.trim()).filter((name) => name !== ""))])
    .refine((all) => all.length <= most, `tooMany:${most}`)
    .refine((all) => all.every((name) => name.length <= 60), "tooLong:60");

export const day = z
  .string({ error: "required" })
  .trim()
  .refine((value): value is IsoDay => isIsoDay(value), "badDay");

/** A day after `today`. */
export const dayAfter = (today: IsoDay) => day.refine((value) => !isIsoDay(value) || value > today, "dayPassed");

export const id = z.uuid({ error: "choose" });

/** Ids made for the form, so that sending it twice creates once. */
export const newId = z.uuid();
