import { describe, expect, it } from "vitest";
import { ok, refuse } from "../../../domain/result.ts";
import { createOutbox, isQueued, type Attempt, type OutboxEntry, type OutboxStore } from "./outbox.ts";

const memoryStore = (): OutboxStore => {
  const entries = new Map<string, OutboxEntry>();
  return {
    list: (scope) => Promise.resolve([...entries.values()].filter((e) => e.scope === scope)),
    put: async (entry) => void entries.set(entry.id, entry),
    remove: async (id) => void entries.delete(id),
  };
};

type More = { readonly prefix?: string; readonly exclusively?: <T>(work: () => Promise<T>) => Promise<T> };

const setUp = (store = memoryStore(), { prefix = "c", ...more }: More = {}) => {
  const sent: string[] = [];
  let answer: (entry: OutboxEntry) => Attempt | Promise<Attempt> = () => ok(null);
  let made = 0;
  const outbox = createOutbox({
    scope: "person/remiss",
    store,
    ...more,
    newId: () => `${prefix}${(made += 1)}`,
    now: () => new Date("2026-11-22T12:00:00Z"),
    send: async (entry) => {
      const attempt = await answer(entry);
      if (attempt !== "later") sent.push(`${entry.name}:${entry.id}`);
      return attempt;
    },
  });
  return { outbox, sent, store, answerWith: (next: typeof answer) => (answer = next) };
};

describe("the outbox", () => {
  it("sends at once when the server can be reached, and keeps nothing", async () => {
    const { outbox, sent } = setUp();
    expect(await outbox.submit("annotation.create", {})).toEqual(ok(null));
    expect(sent).toEqual(["annotation.create:c1"]);
    expect(outbox.getSnapshot().waiting).toEqual([]);
  });

  it("hands a refusal straight back to whoever is waiting for the answer", async () => {
    const { outbox, answerWith } = setUp();
    answerWith(() => refuse("annotation.empty"));
    expect(await outbox.submit("annotation.submit", {})).toEqual(refuse("annotation.empty"));
    expect(outbox.getSnapshot()).toEqual({ waiting: [], refused: [] });
  });

  it("keeps commands in order while the network is away, and sends them in that order, once each", async () => {
    const { outbox, sent, answerWith } = setUp();
    answerWith(() => "later");
    const results = await Promise.all([
      outbox.submit("annotation.create", { id: "a" }),
      outbox.submit("annotation.update", { annotationId: "a" }),
      outbox.submit("annotation.submit", { annotationId: "a" }),
    ]);
    expect(results.every((r) => r.ok && isQueued(r.value))).toBe(true);
    answerWith(() => ok(null));
    await Promise.all([outbox.flush(), outbox.flush()]);
    expect(sent).toEqual(["annotation.create:c1", "annotation.update:c2", "annotation.submit:c3"]);
    expect(outbox.getSnapshot().waiting).toEqual([]);
  });

  it("lets no later command overtake one that waits", async () => {
    const { outbox, sent, answerWith } = setUp();
    answerWith(() => "later");
    await outbox.submit("annotation.create", {});
    answerWith(() => ok(null));
    await outbox.submit("annotation.submit", {});
    expect(sent).toEqual(["annotation.create:c1", "annotation.submit:c2"]);
  });

  it("keeps what was refused after waiting, with its reason and text, and goes on with the next", async () => {
    const { outbox, sent, answerWith } = setUp();
    answerWith(() => "later");
    await outbox.submit("annotation.reply", { text: "Håller med" });
    await outbox.submit("annotation.reply", { text: "Ett till" });
    answerWith((entry) => (entry.id === "c1" ? refuse("annotation.not-open") : ok(null)));
    await outbox.flush();
    const { waiting, refused } = outbox.getSnapshot();
    expect(waiting).toEqual([]);
    expect(refused).toMatchObject([{ id: "c1", refusal: { code: "annotation.not-open" }, input: { text: "Håller med" } }]);
    expect(sent).toEqual(["annotation.reply:c1", "annotation.reply:c2"]);
    await outbox.discard((entry) => entry.id === "c1");
    expect(outbox.getSnapshot().refused).toEqual([]);
  });

  it("lets go of what an earlier visit left, before it has read it", async () => {
    const first = setUp();
    first.answerWith(() => "later");
    await first.outbox.submit("annotation.create", { id: "a" });
    await first.outbox.submit("annotation.create", { id: "b" });
    first.answerWith(() => refuse("consultation.not-open"));
    await first.outbox.flush();
    const second = setUp(first.store);
    await second.outbox.discard(({ input }) => input["id"] === "a");
    expect(second.outbox.getSnapshot().refused).toMatchObject([{ input: { id: "b" } }]);
  });

  it("lets go of a command whose refusal is on its way", async () => {
    const { outbox, answerWith } = setUp();
    answerWith(() => "later");
    await outbox.submit("annotation.submit", { annotationId: "a" });
    await outbox.submit("annotation.reply", { annotationId: "a" });
    answerWith(({ name }) => (name === "annotation.submit" ? refuse("annotation.not-open") : "later"));
    await Promise.all([outbox.flush(), outbox.discard(({ refusal }) => refusal !== null)]);
    expect(outbox.getSnapshot()).toMatchObject({ waiting: [{ name: "annotation.reply" }], refused: [] });
  });

  it("waits when the session has ended, so that nothing is lost by signing in again", async () => {
    const { outbox, answerWith } = setUp();
    answerWith(() => "later");
    await outbox.submit("annotation.reply", { text: "Håller med" });
    answerWith(() => refuse("auth.required"));
    await outbox.flush();
    expect(outbox.getSnapshot().waiting).toHaveLength(1);
  });

  it("finds after a reload what waited before it, and leaves other people's alone", async () => {
    const first = setUp();
    first.answerWith(() => "later");
    await first.outbox.submit("annotation.create", {});
    await first.store.put({ id: "x", scope: "other/remiss", name: "annotation.create", input: {}, at: "", refusal: null });
    const second = setUp(first.store);
    await second.outbox.flush();
    expect(second.sent).toEqual(["annotation.create:c1"]);
  });

  it("keeps a command before it is sent, so that a page that dies while it is under way loses nothing", async () => {
    const first = setUp();
    first.answerWith(() => new Promise<Attempt>(() => {}));
    void first.outbox.submit("annotation.reply", { text: "Håller med" });
    await expect.poll(() => first.store.list("person/remiss")).toHaveLength(1);
    const second = setUp(first.store);
    await second.outbox.flush();
    expect(second.sent).toEqual(["annotation.reply:c1"]);
    expect(await first.store.list("person/remiss")).toEqual([]);
  });

  it("shows no command as waiting that is merely under way", async () => {
    const { outbox, answerWith } = setUp();
    const seen: number[] = [];
    answerWith(() => {
      seen.push(outbox.getSnapshot().waiting.length);
      return ok(null);
    });
    await outbox.submit("annotation.reply", { text: "Håller med" });
    expect(seen).toEqual([0]);
  });

  it("sends where nothing can be kept, and says so when it cannot do that either", async () => {
    const broken = { ...memoryStore(), put: () => Promise.reject(new Error("no room on the disk")) };
    const { outbox, answerWith } = setUp(broken);
    expect(await outbox.submit("annotation.reply", {})).toEqual(ok(null));
    answerWith(() => "later");
    expect(await outbox.submit("annotation.reply", {})).toEqual(refuse("server.unavailable"));
  });

  it("sends what two pages have kept in the order in which it was made", async () => {
    const store = memoryStore();
    let line: Promise<unknown> = Promise.resolve();
    const exclusively = <T>(work: () => Promise<T>): Promise<T> => {
      const done = line.then(work);
      line = done;
      return done;
    };
    const one = setUp(store, { prefix: "a", exclusively });
    const other = setUp(store, { prefix: "b", exclusively });
    one.answerWith(() => "later");
    other.answerWith(() => "later");
    await one.outbox.submit("annotation.create", {});
    await other.outbox.submit("annotation.submit", {});
    await one.outbox.submit("annotation.reply", {});
    other.answerWith(() => ok(null));
    one.answerWith(() => ok(null));
    await Promise.all([other.outbox.flush(), one.outbox.flush()]);
    expect([...other.sent, ...one.sent]).toEqual(["annotation.create:a1", "annotation.submit:b1", "annotation.reply:a2"]);
  });

  it("sends a refused command again when its owner asks for it, under the same id", async () => {
    const { outbox, sent, answerWith } = setUp();
    answerWith(() => "later");
    await outbox.submit("annotation.reply", { text: "Håller med" });
    answerWith(() => refuse("annotation.not-open"));
    await outbox.flush();
    expect(outbox.getSnapshot().refused).toHaveLength(1);
    answerWith(() => ok(null));
    await outbox.retry("c1");
    expect(outbox.getSnapshot()).toEqual({ waiting: [], refused: [] });
    expect(sent).toEqual(["annotation.reply:c1", "annotation.reply:c1"]);
  });

  it("goes on after a send that broke", async () => {
    const { outbox, answerWith } = setUp();
    answerWith(() => Promise.reject(new Error("broken")));
    await expect(outbox.submit("annotation.create", {})).rejects.toThrow("broken");
    answerWith(() => ok("fine"));
    expect(await outbox.submit("annotation.create", {})).toEqual(ok("fine"));
  });
});
