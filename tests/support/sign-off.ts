/** Responses of their own consultations, brought as far as a test needs them. */
import { v7 as uuid } from "uuid";
import type { ResponseState } from "../../domain/response/state.ts";
import { draftText, type CastName, type World } from "./world.ts";

export type Matter = { readonly consultationId: string; readonly responseId: string };

/** A published draft, as it is stored: reading a file takes a thread of its own, and that is another test's matter. */
export const publish = async ({ services, actor }: World, consultationId: string): Promise<void> => {
  const sender = await actor("sender");
  await services.database.draftVersion.create({
    data: {
      id: uuid(),
      consultationId,
      number: 1,
      title: "En till",
      fileName: "utkast.md",
      format: "markdown",
      source: Buffer.from(draftText),
      notices: [],
      publishedById: sender?.personId ?? "",
      blocks: { create: [{ position: 0, id: "b1", kind: "paragraph", level: 0, text: "Ett stycke.", marks: [] }] },
    },
  });
};

/** A consultation that the world's own body is asked in, with the meeting that decides chosen. */
export const freshMatter = async (world: World): Promise<Matter> => {
  const consultationId = uuid();
  await world.act("sender", "consultation.create", {
    id: consultationId,
    senderBodyId: world.ids.senders,
    title: "En till",
    dnr: "KS 2030/2",
    lastAnswerDay: "2030-10-27",
  });
  await publish(world, consultationId);
  const { responseId } = await world.act("sender", "consultation.invite", { consultationId, bodyId: world.ids.ours });
  await world.act("sender", "consultation.open", { consultationId });
  await world.act("registrar", "participation.update", {
    consultationId,
    bodyId: world.ids.ours,
    meetingId: world.ids.meeting,
    leadUnitId: world.ids.secondUnit,
    dnr: "E 2030/7",
  });
  return { consultationId, responseId };
};

export const asProposed = { outcome: "asProposed", decidedOn: "2030-10-19", paragraph: "§ 14", immediatelyAdjusted: true } as const;

const way: readonly (readonly [ResponseState, CastName])[] = [
  ["review", "consolidator"],
  ["unitApproved", "unitApprover"],
  ["approved", "approver"],
  ["committee", "registrar"],
  ["decided", "registrar"],
  ["dispatched", "registrar"],
];

/** Takes a response that is being written through every step up to `to`. */
export const bring = async (world: World, responseId: string, to: ResponseState): Promise<void> => {
  const steps = way.slice(0, way.findIndex(([state]) => state === to) + 1);
  for (const [state, as] of steps) {
    if (state === "decided") await world.act(as, "response.decide", { responseId, ...asProposed });
    else await world.act(as, "response.transition", { responseId, to: state });
  }
};

export const matterIn = async (world: World, state: ResponseState): Promise<Matter> => {
  const matter = await freshMatter(world);
  await bring(world, matter.responseId, state);
  return matter;
};
