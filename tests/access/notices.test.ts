/** Nobody is told, on a page or by mail, of what they may not see at that moment, however much they wish to follow it. */
import { v7 as uuid } from "uuid";
import pino from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeNotices } from "../../server/notifications/make-notices.ts";
import type { Mail } from "../../server/notifications/mailer.ts";
import { remind } from "../../server/notifications/remind.ts";
import type { Transaction } from "../../server/database/client.ts";
import { standingNotices } from "../../server/notifications/standing-notices.ts";
import { sendDueMail } from "../../server/notifications/send-due-mail.ts";
import { unsubscribe, unsubscribeToken } from "../../server/notifications/unsubscribe.ts";
import { mailKeyOf } from "../../server/repositories/settings.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { publish } from "../support/sign-off.ts";
import { castNames, createWorld, type AnnotateOptions, type CastName, type World } from "../support/world.ts";

let database: TestDatabase;
let world: World;
const everybody = castNames.filter((name) => name !== "nobody");

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
});
afterAll(async () => {
  await world.stop();
  await database.drop();
});

const personId = async (as: CastName): Promise<string> => (await world.actor(as))?.personId ?? "";

/** Everybody there is follows it, as no command would let them. */
const followedByAll = async (annotationId: string): Promise<void> => {
  for (const as of everybody) {
    await world.services.database.threadFollow.create({ data: { personId: await personId(as), annotationId, level: "follow" } });
  }
};

const makeAll = async (consultationId = world.ids.consultation): Promise<void> => {
  while (await makeNotices(world.services.database, consultationId, new Date())) continue;
};

const unread = async (as: CastName) => {
  const result = await world.services.ask(await world.actor(as), "notices", {});
  return result.ok ? result.value.notices.filter((n) => !n.read) : [];
};

/** How many questions the database is asked when a person has this many withdrawn invitations to be told of. */
const askedFor = async (as: CastName, count: number): Promise<number> => {
  const [actor, row] = [await world.actor(as), await world.services.database.notification.findFirstOrThrow({ where: { personId: await personId(as), kind: "invitationWithdrawn" } })];
  if (!actor) throw new Error(`no ${as}`);
  let asked = 0;
  const counting = world.services.database.$extends({ query: { $allOperations: ({ args, query }) => ((asked += 1), query(args)) } });
  const rows = Array.from({ length: count }, () => ({ ...row, id: uuid() }));
  expect(await standingNotices(counting as unknown as Transaction, actor, rows)).toHaveLength(count);
  return asked;
};

const readAll = async (): Promise<void> => {
  for (const as of everybody) await world.act(as, "notices.read", {});
};

/** Everything that is mailed within two days from now. */
const mailed = async (): Promise<readonly Mail[]> => {
  const mails: Mail[] = [];
  await sendDueMail({
    database: world.services.database,
    sendMail: (mail) => Promise.resolve(void mails.push(mail)),
    origin: "https://samsvar.example.se",
    logger: pino({ level: "silent" }),
    now: () => new Date(Date.now() + 2 * 86_400_000),
  });
  return mails;
};
const receivers = (mails: readonly Mail[]): string[] => mails.map((m) => m.to.split("@")[0] ?? "").sort();

const inside = ["colleague", "neighbour", "reviewer", "consolidator", "unitapprover", "approver", "registrar", "bodyadmin"];
const cases: readonly [AnnotateOptions, readonly string[]][] = [
  [{ audience: "own" }, []],
  [{ audience: "unit" }, ["colleague"]],
  [{ audience: "body" }, inside],
  [{ audience: "all" }, [...inside, "foreigner", "sender"]],
];

it.each(cases)("tells of an answer to %j exactly those who see it", async (written, told) => {
  const annotationId = await world.annotate(written);
  await followedByAll(annotationId);
  await world.act("author", "annotation.reply", { id: uuid(), annotationId, text: "hemligt svar" });
  await makeAll();
  const reached: string[] = [];
  for (const as of everybody) if ((await unread(as)).length > 0) reached.push(as.toLowerCase());
  expect(reached.sort()).toEqual([...told].sort());
  const mails = await mailed();
  expect(receivers(mails)).toEqual([...told].sort());
  for (const { subject, text } of mails) expect(subject + text).not.toContain("hemligt");
  await readAll();
});

it("sends nothing of what is hidden, withdrawn, read, or settled otherwise between the event and the mail", async () => {
  const share = (sharing: boolean) => world.act("sender", "consultation.share", { consultationId: world.ids.consultation, sharing });
  const annotationId = await world.annotate({ audience: "all" });
  await followedByAll(annotationId);
  const reply = { id: uuid(), annotationId, text: "Ett svar." };
  await world.act("author", "annotation.reply", reply);
  await makeAll();
  await share(false);
  expect(await unread("foreigner")).toEqual([]);
  await world.act("reviewer", "notices.read", { annotationId });
  expect(receivers(await mailed())).toEqual([...inside.filter((n) => n !== "reviewer"), "sender"].sort());
  await share(true);
  expect(await mailed()).toEqual([]);
  await readAll();

  await world.act("author", "annotation.reply", { ...reply, id: uuid() });
  const last = uuid();
  await world.act("author", "annotation.reply", { ...reply, id: last });
  await makeAll();
  await world.act("author", "annotation.withdraw", { annotationId });
  expect(await unread("colleague")).toEqual([]);
  expect(await mailed()).toEqual([]);
  await readAll();
});

it("mails at once what is addressed to one person, and not when it no longer is", async () => {
  const annotationId = await world.annotate();
  await world.act("reviewer", "annotation.assign", { annotationId, personId: await personId("colleague"), dueDay: null });
  await makeAll();
  const [mail] = await mailed();
  expect(mail).toMatchObject({ to: "colleague@example.se", subject: expect.stringContaining("reviewer har tilldelat dig en tråd") as string });
  expect(mail?.unsubscribeUrl).toMatch(/^https:\/\/samsvar\.example\.se\/unsubscribe\/[\w-]{66}$/);

  const other = await world.annotate();
  await world.act("reviewer", "annotation.assign", { annotationId: other, personId: await personId("colleague"), dueDay: null });
  await makeAll();
  await world.act("reviewer", "annotation.assign", { annotationId: other, personId: null, dueDay: null });
  expect(await mailed()).toEqual([]);
  await readAll();
});

it("gathers what can wait into one mail for each consultation, and heeds who has muted a thread", async () => {
  const [one, two] = [await world.annotate(), await world.annotate()];
  for (const annotationId of [one, two]) {
    await world.act("colleague", "annotation.reply", { id: uuid(), annotationId, text: "Jag håller med." });
    await world.act("reviewer", "annotation.settle", { annotationId, outcome: "noted" });
  }
  await world.act("colleague", "annotation.follow", { annotationId: one, level: "mute" });
  await makeAll();
  const mails = await mailed();
  expect(receivers(mails)).toEqual(["author", "colleague"]);
  expect(mails.find((m) => m.to.startsWith("author"))?.subject).toBe("4 nyheter: Trygghetsprogram");
  // What happened before it was muted is still told; the settling of the muted one is not.
  expect(await mailed()).toEqual([]);
  await readAll();
});

it("tells of each mention once, and only while it stands", async () => {
  const annotationId = await world.annotate();
  const mention = { sourceId: annotationId, annotationId, byId: await personId("author") };
  for (const as of ["colleague", "foreigner"] as const) await world.services.database.mention.create({ data: { ...mention, personId: await personId(as) } });
  await makeAll();
  await makeAll();
  expect((await unread("colleague")).map((n) => n.kind)).toEqual(["mention"]);
  expect(await unread("foreigner")).toEqual([]);
  expect(receivers(await mailed())).toEqual(["colleague"]);
  await world.services.database.mention.deleteMany({ where: { annotationId } });
  expect(await unread("colleague")).toEqual([]);
});

it("tells of a comment on the response who writes it, who is in its thread and who is named, in its body alone", async () => {
  await readAll();
  const responseId = world.ids.response;
  const threadId = uuid();
  const reply = uuid();
  const kinds = async (): Promise<Record<string, string[]>> => {
    const told: Record<string, string[]> = {};
    for (const as of everybody) {
      const notices = await unread(as);
      if (notices.length > 0) told[as] = notices.map((n) => n.kind).sort();
    }
    return told;
  };
  // Those of other bodies cannot be named, whatever is written.
  await world.act("approver", "response.comment", { id: threadId, responseId, text: "@reviewer och @foreigner, ser ni? hemligt", anchor: null });
  await makeAll();
  expect(await kinds()).toEqual({ reviewer: ["commentMention"], consolidator: ["comment"] });
  expect((await unread("reviewer"))[0]).toMatchObject({ annotationId: null, comment: { threadId, bodyId: world.ids.ours }, byName: "approver" });
  await world.act("consolidator", "response.reply-comment", { id: reply, commentId: threadId, text: "@approver: ja. hemligt" });
  await world.act("reviewer", "response.reply-comment", { id: uuid(), commentId: threadId, text: "Jag med. hemligt" });
  await makeAll();
  expect(await kinds()).toEqual({
    reviewer: ["commentMention"],
    consolidator: ["comment", "commentReply"],
    approver: ["commentMention", "commentReply"],
  });
  // What has been taken back is not told of, and no words of it are mailed.
  await world.act("consolidator", "response.withdraw-comment", { commentId: reply });
  expect(await kinds()).toMatchObject({ approver: ["commentReply"] });
  const mails = await mailed();
  expect(receivers(mails)).toEqual(["approver", "consolidator", "reviewer"]);
  for (const { subject, text } of mails) {
    expect(subject + text).not.toContain("hemligt");
    expect(text).toContain(`/consolidate?body=${world.ids.ours}&comment=${threadId}`);
  }
  await readAll();
});

it("tells of a withdrawn invitation those alone who would have handled it, and nothing that they did not know by then", async () => {
  await readAll();
  const consultationId = uuid();
  const [invited, steered] = [{ consultationId, bodyId: world.ids.ours }, { consultationId }];
  const told = async (): Promise<string[]> => {
    await makeAll(consultationId);
    const reached: string[] = [];
    for (const as of everybody) if ((await unread(as)).some((n) => n.kind === "invitationWithdrawn")) reached.push(as.toLowerCase());
    return reached.sort();
  };
  await world.act("sender", "consultation.create", { id: consultationId, senderBodyId: world.ids.senders, title: "Belysning", dnr: "KS 2030/3", lastAnswerDay: "2030-10-27" });
  await publish(world, consultationId);
  for (const bodyId of [world.ids.ours, world.ids.theirs]) await world.act("sender", "consultation.invite", { consultationId, bodyId });
  // What was never sent was never seen.
  await world.act("sender", "consultation.withdraw-invitation", invited);
  await world.act("sender", "consultation.invite", invited);
  await world.act("sender", "consultation.open", steered);
  await world.act("sender", "consultation.withdraw-invitation", invited);
  await world.act("sender", "consultation.update", { consultationId, title: "Hemligt nytt namn", lastAnswerDay: "2030-12-24" });
  const handlers = ["bodyadmin", "consolidator", "registrar"];
  expect(await told()).toEqual(handlers);
  expect(await unread("registrar")).toMatchObject([
    { consultationTitle: "Belysning", lastAnswerDay: "2030-10-27", invitation: { bodyName: "Egna nämnden" }, byName: "sender", annotationId: null, extension: null },
  ]);
  expect(await askedFor("registrar", 3)).toBe(await askedFor("registrar", 1));
  const mails = await mailed();
  expect(receivers(mails)).toEqual(handlers);
  for (const { subject, text } of mails) {
    expect(subject).toBe("Inbjudan återtagen: Belysning");
    expect(text).not.toMatch(/Hemligt|2030-12-24|consultations/);
  }
  // Whoever handles nothing any more is told nothing, nor is anybody of a body that is asked again.
  const { database: db } = world.services;
  const where = { personId_bodyId: { personId: await personId("registrar"), bodyId: world.ids.ours } };
  await db.membership.update({ where, data: { roles: ["annotator"] } });
  expect(await told()).toEqual(["bodyadmin", "consolidator"]);
  await db.membership.update({ where, data: { roles: ["registrar"] } });
  await world.act("sender", "consultation.invite", invited);
  expect(await told()).toEqual([]);
  await world.act("sender", "consultation.close", steered);
});

it("ends a sort of mail by its signed link, and by no other", async () => {
  const id = await personId("colleague");
  const { database: db } = world.services;
  const token = unsubscribeToken(id, "immediate", await mailKeyOf(db, id));
  const forged = unsubscribeToken(await personId("author"), "immediate", await mailKeyOf(db, id));
  for (const wrong of ["", "x", forged, `${token.slice(0, -2)}AA`]) expect(await unsubscribe(db, wrong)).toBe(false);
  expect(await unsubscribe(db, token)).toBe(true);
  const settings = await world.services.ask(await world.actor("colleague"), "my-settings", {});
  expect(settings.ok && settings.value).toMatchObject({ immediateMail: false, digest: "daily", reminders: true });
});

it("reminds who is not done, and nobody who is or is not asked to comment", async () => {
  await readAll();
  await world.act("neighbour", "participation.finish", { consultationId: world.ids.consultation, bodyId: world.ids.ours, finished: true });
  const { lastAnswerDay } = await world.services.database.consultation.findUniqueOrThrow({ where: { id: world.ids.consultation } });
  const weekBefore = new Date(lastAnswerDay.getTime() - 7 * 86_400_000 + 5 * 3_600_000);
  await remind(world.services.database, weekBefore);
  expect(await remind(world.services.database, weekBefore)).toBe(0);
  const rows = await world.services.database.notification.findMany({ where: { kind: "reminder" }, select: { personId: true } });
  const names = new Map(await Promise.all(everybody.map(async (as) => [await personId(as), as] as const)));
  expect(rows.map((r) => names.get(r.personId)).sort()).toEqual(["author", "colleague", "foreigner"]);
});

it("counts in a body's progress only what its reader may see", async () => {
  const states = async (as: CastName) => {
    const input = { consultationId: world.ids.consultation, bodyId: world.ids.ours };
    const result = await world.services.ask(await world.actor(as), "progress", input);
    return result.ok ? Object.fromEntries(result.value.map((p) => [p.name, p.state])) : result.refusal.code;
  };
  expect(await states("foreigner")).toBe("policy.not-member");
  expect(await states("sender")).toBe("policy.not-member");
  await world.services.database.reply.deleteMany({ where: { authorId: await personId("colleague") } });
  await world.annotate({ as: "colleague", audience: "own" });
  expect(await states("reviewer")).toMatchObject({ author: "begun", colleague: "notBegun", neighbour: "finished" });
  expect(await states("colleague")).toMatchObject({ colleague: "begun" });
});
