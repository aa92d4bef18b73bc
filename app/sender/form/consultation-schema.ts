import { z } from "zod";
import type { IsoDay } from "../../../domain/ids.ts";
import { day, dayAfter, id, line, names, newId, text } from "./words.ts";

const fields = { title: line(200), dnr: line(60), description: text(10_000) };

export const createConsultationSchema = (today: IsoDay) =>
  z.object({ id: newId, senderBodyId: id, ...fields, lastAnswerDay: dayAfter(today) });

/** Settings accept a day that has passed: what was sent may have to be put right afterwards. */
export const updateConsultationSchema = z.object({ ...fields, lastAnswerDay: day, tags: names(40) });

export const inviteSchema = z.object({ bodyId: id });

export const sharingSchema = z.object({ sharing: z.enum(["on", "off"]) });

/** Steps that need nothing but to be taken. */
export const plainIntentSchema = z.object({ intent: z.enum(["open", "close"]) });
