import { z } from "zod";
import { roles } from "../../domain/people/actor.ts";
import { day, id, line, newId, optionalLine } from "../sender/form/words.ts";

const bodyFields = { name: line(120), officeName: line(120), kind: z.enum(["committee", "company"], { error: "choose" }) };

export const createBodySchema = z.object({ id: newId, ...bodyFields });
export const updateBodySchema = z.object(bodyFields);

export const createUnitSchema = z.object({ id: newId, name: line(120) });
export const renameUnitSchema = z.object({ unitId: id, name: line(120) });

/** The choice "no unit" in a list of units; empty in the form, null in the command. */
const unitId = z.union([z.literal("none"), id]).transform((value) => (value === "none" ? null : value));

const place = { unitId, title: optionalLine(120), roles: z.array(z.enum(roles)).default([]) };

/** Length and variety are what the server asks for too. */
const password = z
  .string({ error: "required" })
  .max(200, "tooLong:200")
  .refine((value) => value.length >= 10 && new Set(value).size >= 4, "password");

export const addMemberSchema = z.object({
  personId: newId,
  email: z.string({ error: "required" }).trim().max(254, "tooLong:254").pipe(z.email({ error: "email" })),
  name: line(120),
  password,
  ...place,
});

export const updateMemberSchema = z.object({ personId: id, ...place });

export const createMeetingSchema = z
  .object({ id: newId, heldOn: day, adjustedOn: day })
  .refine((meeting) => meeting.adjustedOn >= meeting.heldOn, { error: "order", path: ["adjustedOn"] });

export const archiveUnitSchema = z.object({ unitId: id });
export const removeMemberSchema = z.object({ personId: id });
export const removeMeetingSchema = z.object({ meetingId: id });
