import { v7 as uuid } from "uuid";
import { defaultPhrases } from "../../domain/response/phrases.ts";
import type { CommandInput, CommandName } from "../../server/commands/registry.ts";
import { presetTemplate } from "../../domain/response/template.ts";
import { commented } from "../support/comments.ts";
import { asProposed, freshMatter, matterIn } from "../support/sign-off.ts";
import { password, type CastName, type World } from "../support/world.ts";
import { everybody, expecting, only, type Expectation } from "./expectation.ts";

export type CommandCase<Name extends CommandName = CommandName> = {
  /** Made anew for each of the cast, so that one's success is not another's conflict. */
  readonly input: (world: World, as: CastName) => Promise<CommandInput<Name>>;
  readonly expected: Expectation;
};

type Cases = { readonly [Name in CommandName]: CommandCase<Name> };

const notInvited = { operator: "consultation.not-invited", sender: "consultation.not-invited", stranger: "consultation.not-invited" } as const;
const notMember = { outside: "policy.not-member", sender: "policy.not-member" } as const;
const senderOnly = only(["sender"], { inside: "policy.not-sender", outside: "policy.not-sender" });
const adminOnly = only(["bodyAdmin", "operator"], { inside: "policy.not-body-admin", outside: "policy.not-body-admin" });
/** Another body's, so that the responses of the others look as they did. */
const unaskedAdminOnly = only(["operator", "stranger"], { inside: "policy.not-body-admin", outside: "policy.not-body-admin" });
const operatorOnly = only(["operator"], { inside: "policy.not-operator", outside: "policy.not-operator" });
const consolidatorOnly = only(["consolidator"], { inside: "policy.not-consolidator", ...notMember });
const authorOnly = only(["author"], { inside: "policy.not-author", ...notMember });
const reviewerOnly = only(["reviewer"], { inside: "policy.not-reviewer", ...notMember });

const membersOnly = expecting({ inside: "ok", ...notMember });

/** A place that no text has: comments keep to their quote then. */
const nowhere = { section: "views" as const, start: "AAAA", end: "AAAA", quote: "orden" };
const comment = async (world: World): Promise<string> => {
  const id = uuid();
  const input = { id, responseId: world.ids.response, text: "Är det så?", anchor: nowhere, replacement: "Så." };
  await world.act("author", "response.comment", input);
  return id;
};

const consultationOf = (world: World) => ({ consultationId: world.ids.consultation });

/** A consultation of its own, so that closing or opening it leaves the world as it was. */
const prepared = async (world: World): Promise<string> => {
  const id = uuid();
  await world.act("sender", "consultation.create", {
    id,
    senderBodyId: world.ids.senders,
    title: "En till",
    dnr: "KS 2030/2",
    lastAnswerDay: "2030-12-01",
  });
  return id;
};

const staged = async (world: World, consultationId: string, text = "# Rubrik\n\nEtt stycke text.\n"): Promise<string> => {
  const id = uuid();
  const bytes = new TextEncoder().encode(text);
  await world.act("sender", "draft.stage", { id, consultationId, fileName: "utkast.md", bytes });
  return id;
};

const opened = async (world: World): Promise<string> => {
  const consultationId = await prepared(world);
  await world.act("sender", "draft.publish", { consultationId, stagedId: await staged(world, consultationId) });
  await world.act("sender", "consultation.open", { consultationId });
  return consultationId;
};

/** Open, with our body asked, which has done nothing yet. */
const invited = async (world: World): Promise<string> => {
  const consultationId = await opened(world);
  await world.act("sender", "consultation.invite", { consultationId, bodyId: world.ids.ours });
  return consultationId;
};

/** The author's view on a paragraph that a second version does not have. */
const uncarried = async (world: World): Promise<string> => {
  const consultationId = await prepared(world);
  await world.act("sender", "draft.publish", { consultationId, stagedId: await staged(world, consultationId) });
  await world.act("sender", "consultation.invite", { consultationId, bodyId: world.ids.ours });
  await world.act("sender", "consultation.open", { consultationId });
  const paragraph = await world.services.database.draftBlock.findFirstOrThrow({ where: { kind: "paragraph", version: { consultationId } } });
  const id = uuid();
  const target = { type: "block", blockId: paragraph.id } as const;
  await world.act("author", "annotation.create", { id, consultationId, kind: "clarify", audience: "body", target, text: "Vad menas?", submit: true });
  await world.act("sender", "draft.publish", { consultationId, stagedId: await staged(world, consultationId, "# Rubrik\n\nHelt annat innehåll här.\n") });
  return id;
};

/** A verdict that waits for the foreigner. */
const proposed = async (world: World): Promise<string> => {
  const annotationId = await world.annotate({ as: "foreigner" });
  const { contentHash } = await world.services.database.annotation.findUniqueOrThrow({ where: { id: annotationId } });
  await world.services.database.verdictProposal.create({ data: { annotationId, outcome: "accepted", contentHash, byId: uuid() } });
  return annotationId;
};

/** A request for more time that waits for the sender's answer. */
const askedForTime = async (world: World): Promise<{ extensionId: string }> => {
  const { consultationId } = await freshMatter(world);
  const id = uuid();
  await world.act("consolidator", "extension.ask", { id, consultationId, bodyId: world.ids.ours, wantedDay: "2030-11-20", reason: "Sammanträdet." });
  return { extensionId: id };
};

/** Two accepted lines that cannot both be followed. */
const contradicting = async (world: World): Promise<[string, string]> => {
  const paragraph = 2;
  const strike = await world.accepted({ kind: "strike", paragraph });
  return [strike, await world.accepted({ kind: "support", paragraph })];
};

/** A point whose source has been reopened since. */
const drifted = async (world: World) => {
  const { response } = world.ids;
  const annotationId = await world.accepted();
  await world.act("consolidator", "response.add-point", { responseId: response, pointId: uuid(), annotationIds: [annotationId] });
  const { contentHash: usedHash } = await world.services.database.annotation.findUniqueOrThrow({ where: { id: annotationId } });
  await world.act("reviewer", "annotation.reopen", { annotationId });
  return { responseId: response, annotationId, usedHash };
};

export const commandCases: Cases = {
  // one's own account: there is no other's in the input
  "account.change-password": {
    input: () => Promise.resolve({ current: "inte-rätt-lösenord", next: password }),
    expected: everybody("person.wrong-password"),
  },
  "account.set-locale": { input: () => Promise.resolve({ locale: "sv" }), expected: everybody("ok") },
  "account.set-review-keys": { input: () => Promise.resolve({ letterKeys: true, changed: {} }), expected: everybody("ok") },
  "account.set-notices": {
    input: () => Promise.resolve({ toasts: true, immediateMail: true, digest: "daily", reminders: true }),
    expected: everybody("ok"),
  },
  "review.save-view": {
    input: (world) => Promise.resolve({ id: uuid(), ...consultationOf(world), name: "Mina", filter: { queue: "mine" } }),
    expected: expecting({ inside: "ok", foreigner: "ok", outside: "policy.not-member", sender: "policy.not-member" }),
  },
  "review.remove-view": {
    input: async (world) => {
      const id = uuid();
      await world.act("author", "review.save-view", { id, ...consultationOf(world), name: `Vy ${id.slice(-6)}`, filter: {} });
      return { id };
    },
    expected: only(["author"], { inside: "not-found", outside: "not-found" }),
  },
  "token.create": { input: () => Promise.resolve({ id: uuid(), name: "prov" }), expected: everybody("ok") },
  "token.revoke": {
    input: async (world) => {
      const id = uuid();
      await world.act("author", "token.create", { id, name: "prov" });
      return { id };
    },
    expected: only(["author"], { inside: "not-found", outside: "not-found" }),
  },

  // where one has come in one's reading: nobody else's is in the input
  "reading.visit": {
    input: (world) => Promise.resolve({ ...consultationOf(world), seq: 1 }),
    expected: expecting({ inside: "ok", foreigner: "ok", sender: "ok", outside: "consultation.not-invited" }),
  },
  "reading.open-thread": {
    input: async (world) => ({ annotationId: await world.annotate() }),
    expected: expecting({ inside: "ok", outside: "not-found" }),
  },

  // annotations of a body
  "annotation.carry": {
    input: async (world) => ({ annotationId: await uncarried(world), decision: { type: "place", target: { type: "document" } } }),
    expected: only(["author", "reviewer", "consolidator"], { inside: "policy.not-author", outside: "policy.not-member" }),
  },
  "annotation.create": {
    input: (world) =>
      Promise.resolve({
        id: uuid(),
        ...consultationOf(world),
        kind: "support",
        audience: "body",
        target: { type: "document" },
        text: "Bra.",
        submit: true,
      }),
    expected: only(["author", "colleague", "neighbour", "foreigner"], { inside: "policy.not-author", ...notInvited }),
  },
  "annotation.update": { input: async (world) => ({ annotationId: await world.annotate(), kind: "add" }), expected: authorOnly },
  "annotation.submit": {
    input: async (world) => ({ annotationId: await world.annotate({ draft: true, cowriting: "body" }) }),
    expected: authorOnly,
  },
  "annotation.withdraw": { input: async (world) => ({ annotationId: await world.annotate() }), expected: authorOnly },
  "annotation.reply": {
    input: async (world) => ({ id: uuid(), annotationId: await world.annotate(), text: "Håller med." }),
    expected: only(["author", "colleague", "neighbour", "reviewer"], { inside: "policy.not-author", ...notMember }),
  },
  "reply.withdraw": {
    input: async (world) => {
      const replyId = uuid();
      await world.act("author", "annotation.reply", { id: replyId, annotationId: await world.annotate(), text: "Ett svar." });
      return { replyId };
    },
    expected: only(["author"], { inside: "policy.not-author", outside: "policy.not-author" }),
  },
  "annotation.settle": {
    input: async (world) => ({ annotationId: await world.annotate(), outcome: "accepted" }),
    expected: reviewerOnly,
  },
  "annotation.reopen": { input: async (world) => ({ annotationId: await world.accepted() }), expected: reviewerOnly },
  "annotation.react": {
    input: async (world) => ({ annotationId: await world.annotate(), agrees: true }),
    expected: only(["colleague", "neighbour", "reviewer"], { inside: "policy.not-author", author: "reaction.own", ...notMember }),
  },
  "annotation.assign": {
    input: async (world) => ({ annotationId: await world.annotate(), personId: (await world.actor("author"))?.personId ?? "", dueDay: "2030-10-01" }),
    expected: only(["author", "reviewer", "consolidator"], { inside: "policy.not-reviewer", ...notMember }),
  },
  "annotation.follow": {
    input: async (world) => ({ annotationId: await world.annotate(), level: "follow" }),
    expected: expecting({ inside: "ok", outside: "policy.not-member" }),
  },
  // In the other body, where whoever raised a thread has the last word.
  "annotation.confirm": {
    input: async (world) => ({ annotationId: await proposed(world) }),
    expected: only(["foreigner"], { inside: "policy.not-member", outside: "policy.not-member" }),
  },
  "annotation.contest": {
    input: async (world) => ({ annotationId: await proposed(world), replyId: uuid(), reason: "Det var inte det jag menade." }),
    expected: only(["foreigner"], { inside: "policy.not-member", outside: "policy.not-member" }),
  },
  "annotation.release-many": {
    input: async (world) => ({ annotationIds: [await world.annotate(), await world.annotate()], audience: "all" as const }),
    expected: only(["reviewer", "consolidator"], { inside: "policy.not-author", author: "policy.not-reviewer", ...notMember }),
  },
  "annotation.release": {
    input: async (world) => ({ annotationId: await world.annotate(), audience: "all" }),
    expected: only(["author", "reviewer", "consolidator"], { inside: "policy.not-author", ...notMember }),
  },

  // a body's response
  "response.add-point": {
    input: async (world) => ({ responseId: world.ids.response, pointId: uuid(), annotationIds: [await world.accepted()] }),
    expected: consolidatorOnly,
  },
  "response.comment": {
    input: (world) => Promise.resolve({ id: uuid(), responseId: world.ids.response, text: "Är det så?", anchor: nowhere }),
    expected: membersOnly,
  },
  "response.reply-comment": { input: async (world) => ({ id: uuid(), commentId: await comment(world), text: "Ja." }), expected: membersOnly },
  "response.resolve-comment": { input: async (world) => ({ commentId: await comment(world), resolved: true }), expected: membersOnly },
  "response.edit-comment": { input: async (world) => ({ commentId: await comment(world), text: "Nu så." }), expected: authorOnly },
  "response.withdraw-comment": { input: async (world) => ({ commentId: await comment(world) }), expected: authorOnly },
  "response.reject-change": { input: async (world) => ({ commentId: await comment(world) }), expected: consolidatorOnly },
  "response.accept-change": { input: async (world) => ({ commentId: await commented(world, { replacement: "Så." }) }), expected: consolidatorOnly },
  "response.undo-change": {
    input: async (world) => {
      const commentId = await commented(world, { replacement: "Så." });
      await world.act("consolidator", "response.accept-change", { commentId });
      return { commentId };
    },
    expected: consolidatorOnly,
  },
  "response.generate": {
    input: async (world) => {
      await world.accepted();
      return { responseId: world.ids.response };
    },
    expected: consolidatorOnly,
  },
  "response.restore": {
    input: async (world) => {
      const { id, annotationId } = { id: uuid(), annotationId: await world.accepted() };
      await world.act("consolidator", "response.add-point", { responseId: world.ids.response, pointId: id, annotationIds: [annotationId] });
      return { responseId: world.ids.response, seq: 0 };
    },
    expected: consolidatorOnly,
  },
  "response.set-aside": {
    input: async (world) => ({ responseId: world.ids.response, annotationId: await world.accepted(), reason: "Tas upp på annat sätt." }),
    expected: consolidatorOnly,
  },
  "response.take-back": {
    input: async (world) => ({ responseId: world.ids.response, annotationId: await world.accepted() }),
    expected: consolidatorOnly,
  },
  "response.settle-contradiction": {
    input: async (world) => ({
      id: uuid(),
      responseId: world.ids.response,
      annotationIds: await contradicting(world),
      choice: "first",
      reason: "Meningen behövs.",
    }),
    expected: consolidatorOnly,
  },
  "response.reopen-contradiction": {
    input: async (world) => {
      const rulingId = uuid();
      const annotationIds = await contradicting(world);
      const { response } = world.ids;
      await world.act("consolidator", "response.settle-contradiction", {
        id: rulingId,
        responseId: response,
        annotationIds,
        choice: "second",
        reason: "Skäl.",
      });
      return { responseId: response, rulingId };
    },
    expected: consolidatorOnly,
  },
  "response.keep-source": { input: (world) => drifted(world), expected: consolidatorOnly },
  "response.take-over-source": { input: (world) => drifted(world), expected: consolidatorOnly },
  "body.set-phrases": {
    input: (world) => Promise.resolve({ bodyId: world.ids.ours, phrases: { ...defaultPhrases, clarify: "behöver bli tydligare" } }),
    expected: only(["consolidator", "bodyAdmin"], { inside: "policy.not-consolidator", outside: "policy.not-member" }),
  },
  "response.update": {
    input: (world) => Promise.resolve({ responseId: world.ids.response, stance: "supportsWithRemarks" }),
    expected: consolidatorOnly,
  },
  "response.transition": {
    input: async (world) => ({ responseId: (await freshMatter(world)).responseId, to: "review" }),
    expected: consolidatorOnly,
  },
  "response.decide": {
    input: async (world) => ({ responseId: (await matterIn(world, "committee")).responseId, ...asProposed }),
    expected: only(["registrar"], { inside: "policy.not-registrar", ...notMember }),
  },
  "response.add-file": {
    input: async (world) => ({
      id: uuid(),
      responseId: (await matterIn(world, "committee")).responseId,
      fileName: "reservation.pdf",
      bytes: new TextEncoder().encode("%PDF-1.7 En reservation."),
    }),
    expected: only(["registrar"], { inside: "policy.not-registrar", ...notMember }),
  },
  "response.word": {
    input: (world) => Promise.resolve({ responseId: world.ids.response, key: "preparation.prepared", text: "Ärendet har beretts gemensamt." }),
    expected: consolidatorOnly,
  },
  "response.acknowledge": {
    input: async (world) => ({ responseId: (await matterIn(world, "dispatched")).responseId }),
    expected: senderOnly,
  },
  "participation.finish": {
    input: (world) => Promise.resolve({ ...consultationOf(world), bodyId: world.ids.ours, finished: true }),
    expected: only(["author", "colleague", "neighbour"], { inside: "policy.not-author", ...notMember }),
  },
  "notices.read": { input: () => Promise.resolve({}), expected: everybody("ok") },
  "participation.update": {
    input: (world) => Promise.resolve({ ...consultationOf(world), bodyId: world.ids.ours, dnr: "E 2030/7" }),
    expected: only(["consolidator", "registrar", "bodyAdmin"], { inside: "policy.not-consolidator", ...notMember }),
  },

  // more time: the body asks, the sender answers
  "extension.ask": {
    input: async (world) => ({
      id: uuid(),
      consultationId: (await freshMatter(world)).consultationId,
      bodyId: world.ids.ours,
      wantedDay: "2030-11-20",
      reason: "Nämnden sammanträder för sent.",
    }),
    expected: only(["consolidator", "registrar", "bodyAdmin"], { inside: "policy.not-consolidator", ...notMember }),
  },
  "extension.withdraw": {
    input: askedForTime,
    expected: only(["consolidator", "registrar", "bodyAdmin"], { inside: "policy.not-consolidator", ...notMember }),
  },
  "extension.grant": { input: async (world) => ({ ...(await askedForTime(world)), day: "2030-11-20" }), expected: senderOnly },
  "extension.decline": { input: async (world) => ({ ...(await askedForTime(world)), reason: "Ärendet brådskar." }), expected: senderOnly },

  // what a sender steers
  "consultation.create": {
    input: (world) =>
      Promise.resolve({ id: uuid(), senderBodyId: world.ids.senders, title: "Ny", dnr: "KS 2030/3", lastAnswerDay: "2030-12-01" }),
    expected: senderOnly,
  },
  "consultation.update": { input: (world) => Promise.resolve({ ...consultationOf(world), dnr: "KS 2030/1" }), expected: senderOnly },
  "consultation.invite": {
    input: async (world) => ({ consultationId: await prepared(world), bodyId: world.ids.ours }),
    expected: senderOnly,
  },
  "consultation.withdraw-invitation": {
    input: async (world) => ({ consultationId: await invited(world), bodyId: world.ids.ours }),
    expected: senderOnly,
  },
  "consultation.open": {
    input: async (world) => {
      const consultationId = await prepared(world);
      await world.act("sender", "draft.publish", { consultationId, stagedId: await staged(world, consultationId) });
      return { consultationId };
    },
    expected: senderOnly,
  },
  "consultation.close": { input: async (world) => ({ consultationId: await opened(world) }), expected: senderOnly },
  "consultation.share": { input: (world) => Promise.resolve({ ...consultationOf(world), sharing: true }), expected: senderOnly },
  "draft.stage": {
    input: async (world) => ({
      id: uuid(),
      consultationId: await prepared(world),
      fileName: "utkast.md",
      bytes: new TextEncoder().encode("# Rubrik\n\nText.\n"),
    }),
    expected: senderOnly,
  },
  "draft.publish": {
    input: async (world) => {
      const consultationId = await prepared(world);
      return { consultationId, stagedId: await staged(world, consultationId) };
    },
    expected: senderOnly,
  },
  "draft.discard": {
    input: async (world) => {
      const consultationId = await prepared(world);
      return { consultationId, stagedId: await staged(world, consultationId) };
    },
    expected: senderOnly,
  },

  // administration of a body, and of the installation
  "body.create": {
    input: () => Promise.resolve({ id: uuid(), name: `Ny nämnd ${uuid()}`, officeName: "Nya kontoret", kind: "committee" }),
    expected: operatorOnly,
  },
  "body.update": {
    input: (world) =>
      Promise.resolve({ bodyId: world.ids.ours, name: "Egna nämnden", officeName: "Egna kontoret", kind: "committee" }),
    expected: adminOnly,
  },
  "body.set-settling": { input: (world) => Promise.resolve({ bodyId: world.ids.ours, settling: "reviewers" }), expected: adminOnly },
  "template.update": {
    input: (world) => {
      const { logo: _, ...template } = presetTemplate("goteborg");
      return Promise.resolve({ bodyId: world.ids.unasked, template: { ...template, sections: [...template.sections], headerLines: [], signatories: [] } });
    },
    expected: unaskedAdminOnly,
  },
  "template.set-logo": {
    input: (world) => Promise.resolve({ bodyId: world.ids.unasked, image: null }),
    expected: unaskedAdminOnly,
  },
  "unit.create": {
    input: (world) => Promise.resolve({ id: uuid(), bodyId: world.ids.ours, name: `Avdelning ${uuid()}` }),
    expected: adminOnly,
  },
  "unit.rename": {
    input: (world) => Promise.resolve({ unitId: world.ids.secondUnit, name: "Andra avdelningen" }),
    expected: adminOnly,
  },
  "unit.archive": {
    input: async (world) => {
      const unitId = uuid();
      await world.act("bodyAdmin", "unit.create", { id: unitId, bodyId: world.ids.ours, name: `Avdelning ${unitId}` });
      return { unitId };
    },
    expected: adminOnly,
  },
  "meeting.create": {
    input: (world) => Promise.resolve({ id: uuid(), bodyId: world.ids.ours, heldOn: "2030-11-20", adjustedOn: "2030-12-04" }),
    expected: adminOnly,
  },
  "meeting.remove": {
    input: async (world) => {
      const meetingId = uuid();
      await world.act("bodyAdmin", "meeting.create", { id: meetingId, bodyId: world.ids.ours, heldOn: "2030-11-20", adjustedOn: "2030-12-04" });
      return { meetingId };
    },
    expected: adminOnly,
  },
  "member.add": {
    input: (world) => Promise.resolve(newMember(world)),
    expected: adminOnly,
  },
  "member.update": {
    input: async (world) => {
      const { personId } = await world.act("bodyAdmin", "member.add", newMember(world));
      return { personId, bodyId: world.ids.ours, unitId: null, roles: ["reviewer"] };
    },
    expected: adminOnly,
  },
  "member.remove": {
    input: async (world) => {
      const { personId } = await world.act("bodyAdmin", "member.add", newMember(world));
      return { personId, bodyId: world.ids.ours };
    },
    expected: adminOnly,
  },
  "person.set-operator": {
    input: async (world) => {
      const author = await world.actor("author");
      return { personId: author?.personId ?? "", isOperator: false };
    },
    expected: operatorOnly,
  },
  "person.set-disabled": {
    input: async (world) => {
      const { personId } = await world.act("bodyAdmin", "member.add", newMember(world));
      return { personId, disabled: true };
    },
    expected: operatorOnly,
  },
};

const newMember = (world: World): CommandInput<"member.add"> => ({
  personId: uuid(),
  email: `${uuid()}@example.se`,
  name: "Ny Person",
  password,
  bodyId: world.ids.ours,
  unitId: null,
  roles: ["annotator"],
});
