import { z } from "zod";
import { audiences, cowritings } from "../../domain/annotation/audience.ts";
import { outcomes } from "../../domain/annotation/disposition.ts";
import { kinds } from "../../domain/annotation/kind.ts";
import type { Target } from "../../domain/annotation/target.ts";
import {
  isIsoDay,
  type AnnotationId,
  type BlockId,
  type BodyId,
  type ConsultationId,
  type ExtensionId,
  type Id,
  type IsoDay,
  type MeetingId,
  type PersonId,
  type PointId,
  type ReplyId,
  type ResponseFileId,
  type ResponseId,
  type UnitId,
} from "../../domain/ids.ts";
import { roles } from "../../domain/people/actor.ts";
import { contradictionChoices } from "../../domain/response/contradiction.ts";
import { responseStates, stances } from "../../domain/response/state.ts";

/** The words of every input: parsed once, here, into domain types. Free text is trimmed, NFC, and free of control characters. */
const id = <T extends Id<string>>() => z.uuid().transform((v) => v.toLowerCase() as T);

export const consultationId = id<ConsultationId>();
export const annotationId = id<AnnotationId>();
export const bodyId = id<BodyId>();
export const unitId = id<UnitId>();
export const personId = id<PersonId>();
export const meetingId = id<MeetingId>();
export const replyId = id<ReplyId>();
export const responseId = id<ResponseId>();
export const pointId = id<PointId>();
export const extensionId = id<ExtensionId>();
export const responseFileId = id<ResponseFileId>();
export const anyId = z.uuid().transform((v) => v.toLowerCase());

export const blockId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/).transform((v) => v as BlockId);
export const day = z.string().refine((v): v is IsoDay => isIsoDay(v));

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const clean = (value: string): string => value.replace(controls, "").normalize("NFC").trim();

export const line = (max = 200) => z.string().max(max * 4).transform(clean).pipe(z.string().min(1).max(max).regex(/^[^\n]*$/));
export const optionalLine = (max = 200) => z.string().max(max * 4).transform(clean).pipe(z.string().max(max).regex(/^[^\n]*$/));
export const text = (max: number) => z.string().max(max * 2).transform(clean).pipe(z.string().max(max));

export const email = z.string().max(254).transform((v) => v.trim().toLowerCase()).pipe(z.email());
export const kind = z.enum(kinds);
export const audience = z.enum(audiences);
export const cowriting = z.enum(cowritings);
export const outcome = z.enum(outcomes);
export const role = z.enum(roles);
export const stance = z.enum(stances);
export const responseState = z.enum(responseStates);
export const contradictionChoice = z.enum(contradictionChoices);
/** Each once, however it is capitalised. */
const once = (names: string[]): string[] =>
  names.filter((name, at) => names.findIndex((other) => other.toLocaleLowerCase("sv") === name.toLocaleLowerCase("sv")) === at);
export const tags = z.array(line(60)).max(12).transform(once);
export const offeredTags = z.array(line(60)).max(40).transform(once);

const offset = z.int().min(0).max(1_000_000);

/** A target as the domain knows it. */
export const target = z.discriminatedUnion("type", [
  z.object({ type: z.literal("range"), blockId, start: offset, end: offset, endBlockId: blockId }),
  z.object({ type: z.literal("block"), blockId }),
  z.object({ type: z.literal("section"), sectionId: blockId }),
  z.object({ type: z.literal("document") }),
  z.object({ type: z.literal("missing"), missingAfter: blockId }),
]) satisfies z.ZodType<Target>;
