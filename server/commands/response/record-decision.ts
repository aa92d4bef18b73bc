import { z } from "zod";
import { decisionOutcomes, proposedItems, reservationKinds, type CommitteeDecision, type Reservation } from "../../../domain/response/committee-decision.ts";
import { mayRecordDecision } from "../../../domain/policy/response-policy.ts";
import { decisionFilesBytes } from "../../../domain/response/response-file.ts";
import { statementAttachments } from "../../../domain/response/sealed-content.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import type { ResponseFileId } from "../../../domain/ids.ts";
import type { Transaction } from "../../database/client.ts";
import { loadSeal } from "../../seal/load-seal.ts";
import { sealDecision } from "../../seal/seal-response.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { lockResponse } from "./lock-response.ts";
import { noteSeal, recordStep } from "./take-step.ts";

/** In words, as a file (`response.add-file`), or both. */
const reservation = z
  .object({ kind: z.enum(reservationKinds), by: field.line(200), text: field.text(20_000).default(""), fileId: field.responseFileId.nullable().default(null) })
  .refine(({ text, fileId }) => text !== "" || fileId !== null, { path: ["text"] });

const eachFileOnce = (reservations: readonly { readonly fileId: string | null }[]): boolean => {
  const ids = reservations.flatMap((r) => r.fileId ?? []);
  return new Set(ids).size === ids.length;
};

/**
 * Records what was decided on a response: as proposed, with other words, or something else. What was decided is sealed with the statement
 * it was decided on. Recorded again before dispatch, it is put right as a new revision.
 */
export const recordDecision = rowCommand({
  name: "response.decide",
  input: z.object({
    responseId: field.responseId,
    outcome: z.enum(decisionOutcomes),
    decidedOn: field.day,
    paragraph: field.optionalLine(60).default(""),
    /** What was decided, item by item; not needed when it is as proposed. */
    items: z.array(field.text(4000).pipe(z.string().min(1))).max(20).default([]),
    immediatelyAdjusted: z.boolean(),
    reservations: z.array(reservation).max(20).refine(eachFileOnce).default([]),
  }),
  authorise: async (context, input) => {
    const locked = await lockResponse(context, input.responseId);
    if (!locked.ok) return locked;
    const decision = mayRecordDecision(context.actor, locked.value.consultation, locked.value.response);
    return decision.ok ? locked : decision;
  },
  apply: async (context, { responseId, outcome, items, reservations, ...rest }, locked) => {
    const seal = await loadSeal(context.tx, responseId);
    if (!seal) return refuse("response.transition");
    const proposed = proposedItems(seal.content.document);
    const decided = outcome === "asProposed" ? proposed : items;
    const isSame = decided.length === proposed.length && decided.every((item, index) => item === proposed[index]);
    if (outcome !== "asProposed" && (decided.length === 0 || isSame)) return refuse("response.decision-unchanged");
    const named = await withFiles(context.tx, responseId, reservations, statementAttachments(seal.content.attachments).length);
    if (!named.ok) return named;
    const decision: CommitteeDecision = { ...rest, outcome, decidedBy: locked.response.signOff.decidedBy, proposed, decided, reservations: named.value };
    const sealed = await sealDecision(context, responseId, decision);
    if (!sealed.ok) return sealed;
    await recordStep(context, locked, "decided");
    await noteSeal(context, locked.response, sealed.value);
    return ok({ revision: sealed.value.revision, sha256: sealed.value.sha256 });
  },
});

type Given = Omit<Reservation, "file"> & { readonly fileId: ResponseFileId | null };

/** The reservations with what the seal holds of their files, numbered after the statement's own. `not-found` where a file is not this response's. */
const withFiles = async (tx: Transaction, responseId: string, given: readonly Given[], attachments: number): Promise<Result<Reservation[]>> => {
  const ids = given.flatMap((r) => r.fileId ?? []);
  const files = await tx.responseFile.findMany({ where: { id: { in: ids }, responseId }, select: { id: true, fileName: true, size: true, sha256: true } });
  if (files.length !== ids.length) return refuse("not-found");
  if (files.reduce((sum, { size }) => sum + size, 0) > decisionFilesBytes) {
    return refuse("file.too-large", { measure: "megabytes", limit: decisionFilesBytes / 1024 / 1024 });
  }
  const named = given.map(({ fileId, ...reservation }): Reservation => {
    const file = files.find((f) => f.id === fileId);
    if (!file || fileId === null) return reservation;
    return { ...reservation, file: { id: fileId, fileName: file.fileName, sha256: file.sha256, number: attachments + ids.indexOf(fileId) + 1 } };
  });
  return ok(named);
};
