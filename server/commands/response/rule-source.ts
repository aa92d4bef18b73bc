import { z } from "zod";
import { v7 as uuid } from "uuid";
import { takeOverSource } from "../../../collab/response/take-over.ts";
import { mayWriteResponse } from "../../../domain/policy/response-policy.ts";
import type { Drift } from "../../../domain/response/drift.ts";
import { sentencesFor } from "../../../domain/response/first-draft.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import type { Transaction } from "../../database/client.ts";
import { loadMaterial } from "../../queries/response/response-coverage.ts";
import { documentCommand, rowCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";
import { findResponse, lockResponse, recordResponse, type FoundResponse, type LockedResponse } from "./lock-response.ts";
import { inputOf, phrasingOf } from "./material.ts";

const input = z.object({ responseId: field.responseId, annotationId: field.annotationId, usedHash: z.string().regex(/^[0-9a-f]{8,64}$/) });
type Input = z.output<typeof input>;

/** The change as it is now; a repeated or late decision finds none. */
const findDrift = async (tx: Transaction, { responseId, annotationId, usedHash }: Input) => {
  const material = await loadMaterial(tx, responseId);
  const drift = material.drift.find((d) => d.annotationId === annotationId && d.usedHash === usedHash);
  return { drift, annotation: material.annotations.find((a) => a.id === annotationId) };
};

const rulingOf = ({ actor, now }: CommandContext, { responseId }: Input, drift: Drift, choice: "kept" | "taken") => ({
  id: uuid(),
  responseId,
  annotationId: drift.annotationId,
  usedHash: drift.usedHash,
  standing: drift.standing,
  choice,
  byId: actor.personId,
  at: now,
});

const mayWrite = <Found extends FoundResponse>({ actor }: CommandContext, found: Result<Found>): Result<Found> => {
  if (!found.ok) return found;
  const decision = mayWriteResponse(actor, found.value.consultation, found.value.response);
  return decision.ok ? found : decision;
};

/** The words stay as they are, although their source has changed since: until it changes once more. */
export const keepSource = rowCommand({
  name: "response.keep-source",
  input,
  authorise: async (context, { responseId }): Promise<Result<LockedResponse>> => mayWrite(context, await lockResponse(context, responseId)),
  apply: async (context, given, locked) => {
    const { drift } = await findDrift(context.tx, given);
    if (!drift) return refuse("response.no-drift");
    await context.tx.sourceRuling.create({ data: rulingOf(context, given, drift, "kept") });
    await recordResponse(context, locked, "response.keep-source", {
      annotationId: drift.annotationId,
      drift: drift.kind,
      usedHash: drift.usedHash,
      standing: drift.standing,
    });
    return ok({ annotationId: drift.annotationId });
  },
});

/** The words give way to what their source says now; where it says nothing that the body has accepted, they go. */
export const takeOver = documentCommand({
  name: "response.take-over-source",
  input,
  authorise: async (context, { responseId }): Promise<Result<FoundResponse>> => mayWrite(context, await findResponse(context, responseId)),
  edit: async (context, given, found) => {
    const { drift, annotation } = await findDrift(context.tx, given);
    if (!drift) return refuse("response.no-drift");
    const sentences = drift.kind === "edited" && annotation ? sentencesFor(inputOf(annotation), await phrasingOf(context.tx, found)) : [];
    const ruling = rulingOf(context, given, drift, "taken");
    return ok({
      document: `response/${given.responseId}`,
      consultationId: found.consultation.id,
      change: (doc) => {
        const changed = takeOverSource(doc, { id: given.annotationId, hash: given.usedHash }, sentences);
        return changed > 0 ? ok({ annotationId: drift.annotationId, passages: changed }) : refuse("response.no-drift");
      },
      rows: async (tx) => {
        await tx.sourceRuling.create({ data: ruling });
      },
      record: {
        subject: "response",
        subjectId: given.responseId,
        type: "response.take-over-source",
        bodyId: found.response.bodyId,
        data: { annotationId: drift.annotationId, drift: drift.kind, usedHash: drift.usedHash, standing: drift.standing },
      },
    });
  },
});
