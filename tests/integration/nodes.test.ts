/** Two servers on one PostgreSQL: whatever happens at one is known at the other, and neither needs the other to be well. */
import pg from "pg";
import { io } from "socket.io-client";
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { v7 as uuid } from "uuid";
import { WebSocket } from "ws";
import type { LiveDocument } from "../../collab/client/live-document.ts";
import { annotationText, writeText } from "../../collab/annotation/annotation-text.ts";
import { annotationDocument } from "../../collab/schema/document-name.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { createVisitor, type Visitor, type Watcher } from "../support/nodes.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { startCluster, type Cluster } from "../cluster/cluster.ts";
import { createWorld, password, type CastName, type World } from "../support/world.ts";
import { openStored, type Stored } from "./crash/stored.ts";
import { areEqual, countWords } from "./crash/words.ts";
import { Writer } from "./crash/writer.ts";

const people = ["author", "colleague", "neighbour", "reviewer", "bodyAdmin"] as const satisfies readonly CastName[];
type Person = (typeof people)[number];

const patience = { timeout: 30_000, interval: 20 };

let database: TestDatabase;
let world: World;
let stored: Stored;
let visitors: Record<Person, Visitor>;
let cluster: Cluster;
let a: ServerProcess;
let b: ServerProcess;
const open: LiveDocument[] = [];
const watching: Watcher[] = [];

beforeAll(async () => {
  database = await createDatabase();
  stored = openStored(database.config);
  world = await createWorld(database.config);
  const made = await Promise.all(people.map(async (who) => [who, await createVisitor(world, who)] as const));
  visitors = Object.fromEntries(made) as Record<Person, Visitor>;
  cluster = await startCluster({ databaseUrl: database.url, demo: false, count: 2, port: 0 });
  const [first, second] = cluster.nodes();
  if (!first || !second) throw new Error("no nodes");
  [a, b] = [first, second];
}, 120_000);

afterEach(async () => {
  for (const watcher of watching.splice(0)) watcher.leave();
  await Promise.all(open.splice(0).map((live) => live.destroy()));
});

afterAll(async () => {
  await cluster.stop();
  await world.stop();
  await stored.close();
  await database.drop();
});

const openAt = (node: { readonly url: string }, who: Person, id: string): LiveDocument => {
  const live = visitors[who].open(node.url, annotationDocument(id));
  open.push(live);
  return live;
};

const watchAt = async (node: ServerProcess, who: Person): Promise<Watcher> => {
  const watcher = await visitors[who].watch(node.url);
  watching.push(watcher);
  return watcher;
};

const saved = (...lives: readonly LiveDocument[]): Promise<void> =>
  vi.waitFor(() => {
    for (const live of lives) expect(live.getSnapshot()).toMatchObject({ status: "saved", synced: true });
  }, patience);

const same = (...lives: readonly LiveDocument[]): Promise<void> =>
  vi.waitFor(() => {
    for (const live of lives) expect(areEqual(live.doc, (lives[0] as LiveDocument).doc)).toBe(true);
  }, patience);

it("lets people at both write the same text", async () => {
  const id = await world.annotate({ draft: true, cowriting: "body" });
  const lives = [openAt(a, "author", id), openAt(b, "neighbour", id), openAt(b, "author", id)];
  await saved(...lives);
  const writers = lives.map((live, n) => new Writer(`s${n}`, live, n));
  await vi.waitFor(() => {
    for (const writer of writers) expect(writer.acknowledged).toBeGreaterThan(60);
  }, patience);
  for (const writer of writers) await writer.stop();
  await saved(...lives);
  await same(...lives);
  const log = await stored.document(annotationDocument(id));
  expect(areEqual(log, (lives[0] as LiveDocument).doc)).toBe(true);
  for (const writer of writers) expect(writer.lies(countWords(log))).toEqual([]);
});

it("tells both of a command at one, and each only what its reader may see", async () => {
  const [here, there, outside] = [await watchAt(a, "author"), await watchAt(b, "author"), await watchAt(b, "neighbour")];
  const id = await world.annotate({ audience: "unit" });
  await vi.waitFor(() => {
    for (const watcher of [here, there]) expect(watcher.annotationIds().has(id)).toBe(true);
  }, patience);
  await world.act("author", "annotation.release", { annotationId: id, audience: "body" });
  await vi.waitFor(() => expect(outside.annotationIds().has(id)).toBe(true), patience);
  expect(outside.deltas.filter((d) => d.upserts.some((v) => v.id === id)).every((d) => d.upserts.every((v) => v.audience !== "unit"))).toBe(true);
});

it("shows at each who reads at the other, and who has left", async () => {
  const here = await watchAt(a, "author");
  const there = await watchAt(b, "neighbour");
  await vi.waitFor(() => {
    expect(here.present()).toEqual(expect.arrayContaining(["author", "neighbour"]));
    expect(there.present()).toEqual(expect.arrayContaining(["author", "neighbour"]));
  }, patience);
  there.leave();
  await vi.waitFor(() => expect(here.present()).toEqual(["author"]), patience);
});

it("shows carets across, under the server's names", async () => {
  const id = await world.annotate({ draft: true, cowriting: "body" });
  const [here, there] = [openAt(a, "author", id), openAt(b, "neighbour", id)];
  await saved(here, there);
  here.awareness.setLocalStateField("user", { name: "någon annan" });
  const namesAt = (live: LiveDocument) => [...live.awareness.getStates()].flatMap(([client, state]) => (client === live.doc.clientID ? [] : [String((state["user"] as { name?: string } | undefined)?.name)]));
  await vi.waitFor(() => expect(namesAt(there)).toEqual(["author"]), patience);
  // Whoever comes later is told too.
  const late = openAt(b, "reviewer", id);
  await vi.waitFor(() => expect(namesAt(late)).toContain("author"), patience);
  await here.destroy();
  await vi.waitFor(() => expect(namesAt(there)).not.toContain("author"), patience);
});

it("refuses at one what was settled at the other, and gives the words back", async () => {
  const id = await world.annotate({ as: "colleague" });
  const live = openAt(b, "colleague", id);
  await saved(live);
  const { status } = await visitors.reviewer.api(a.url).post(`/annotations/${id}/disposition`, { outcome: "accepted" });
  expect(status).toBeLessThan(300);
  await vi.waitFor(() => expect(live.getSnapshot().mode).toBe("read"), patience);
  writeText(live.doc, { text: "För sent" });
  await vi.waitFor(() => expect(live.getSnapshot()).toMatchObject({ status: "refused", refusal: { code: "document.closed" } }), patience);
  expect(annotationText(await stored.document(annotationDocument(id))).bodyText).not.toContain("För sent");
});

it("ends at one who lost their place by an act at the other", async () => {
  const id = await world.annotate({ draft: true, cowriting: "body" });
  const [live, reader] = [openAt(b, "neighbour", id), await watchAt(b, "neighbour")];
  await saved(live);
  const place = { bodyId: world.ids.ours, unitId: world.ids.secondUnit, title: "", roles: ["annotator" as const] };
  await world.act("bodyAdmin", "member.remove", { personId: visitors.neighbour.personId, bodyId: world.ids.ours });
  await vi.waitFor(() => {
    expect(live.getSnapshot().status).toBe("refused");
    expect(reader.dismissed()).toBe(true);
  }, patience);
  await world.act("bodyAdmin", "member.add", { personId: visitors.neighbour.personId, email: world.email("neighbour"), name: "neighbour", ...place });
});

/**
 * Writers at both nodes type without pause while an act forbids it to some of them: nothing that these typed once the act was done is in the
 * log, and everything that anybody was told is saved.
 */
const writeThrough = async (
  id: string,
  writing: readonly { readonly node: ServerProcess; readonly who: Person; readonly forbidden: boolean }[],
  act: () => Promise<unknown>,
): Promise<void> => {
  const all = writing.map(({ node, who, forbidden }, n) => ({ forbidden, live: openAt(node, who, id), n }));
  await saved(...all.map(({ live }) => live));
  const writers = all.map(({ forbidden, live, n }) => ({ forbidden, live, writer: new Writer(`${n}`, live, n) }));
  await vi.waitFor(() => {
    for (const { writer } of writers) expect(writer.acknowledged).toBeGreaterThan(10);
  }, patience);
  await act();
  const before = writers.map(({ writer }) => writer.typed);
  const told = writers.map(({ writer }) => writer.acknowledged);
  await vi.waitFor(() => {
    writers.forEach(({ forbidden, live, writer }, n) => {
      if (forbidden) expect(live.getSnapshot().status).toBe("refused");
      else expect(writer.acknowledged).toBeGreaterThan((told[n] ?? 0) + 10);
    });
  }, patience);
  for (const { writer } of writers) await writer.stop();
  await saved(...writers.filter((w) => !w.forbidden).map(({ live }) => live));
  const log = await stored.document(annotationDocument(id));
  const counts = countWords(log);
  for (const { writer } of writers) expect(writer.lies(counts)).toEqual([]);
  writers.forEach(({ forbidden, writer }, n) => {
    if (forbidden) expect(writer.wordsFrom(before[n] ?? 0).filter((word) => counts.has(word))).toEqual([]);
  });
};

const everywhere = (people: readonly Person[], forbidden: readonly Person[]) =>
  [a, b].flatMap((node) => people.map((who) => ({ node, who, forbidden: forbidden.includes(who) })));

it("stores nothing behind a verdict while many write at both", async () => {
  const id = await world.annotate({ cowriting: "body" });
  const three = ["author", "colleague", "neighbour"] as const;
  await writeThrough(id, everywhere(three, three), () => world.act("reviewer", "annotation.settle", { annotationId: id, outcome: "accepted" }));
});

it("stores nothing of who has lost their place, while the others write on at both", async () => {
  const id = await world.annotate({ draft: true, cowriting: "body" });
  const { ours: bodyId, secondUnit: unitId } = world.ids;
  const { personId } = visitors.neighbour;
  await writeThrough(id, everywhere(["author", "neighbour"], ["neighbour"]), () => world.act("bodyAdmin", "member.remove", { personId, bodyId }));
  await world.act("bodyAdmin", "member.add", { personId, email: world.email("neighbour"), name: "neighbour", bodyId, unitId, title: "", roles: ["annotator"] });
});

it("stores nothing of co-writers who are none any more", async () => {
  const id = await world.annotate({ draft: true, cowriting: "body" });
  const narrow = () => world.act("author", "annotation.update", { annotationId: id, cowriting: "author" });
  await writeThrough(id, everywhere(["author", "colleague"], ["colleague"]), narrow);
});

it("stores nothing behind the close of a consultation", async () => {
  const id = await world.annotate({ draft: true, cowriting: "body" });
  const consultationId = world.ids.consultation;
  const two = ["author", "neighbour"] as const;
  await writeThrough(id, everywhere(two, two), () => world.act("sender", "consultation.close", { consultationId }));
  await world.act("sender", "consultation.open", { consultationId });
});

/** Somebody's browser: a page with its sockets at one server, and a text that it has open at the other. */
const openBrowser = async (who: CastName, id: string) => {
  const signedIn = await world.services.identity.signIn(world.email(who), password, "127.0.0.1");
  if (!signedIn.ok) throw new Error(`${who} cannot sign in`);
  const headers = (node: ServerProcess) => ({ cookie: `samsvar=${signedIn.value.secret}`, origin: node.url });
  const closed: string[] = [];
  const pages = ["", "/people"].map((namespace) => io(`${b.url}${namespace}`, { transports: ["websocket"], forceNew: true, extraHeaders: headers(b) }));
  for (const page of pages) page.on("disconnect", () => closed.push("page"));
  const text = new WebSocket(`${a.url.replace("http", "ws")}/collab/${annotationDocument(id)}?acks=1`, { headers: headers(a) });
  text.on("close", (code) => closed.push(`text ${code}`));
  onTestFinished(() => {
    for (const page of pages) page.disconnect();
    text.terminate();
  });
  await new Promise<void>((resolve) => void text.once("message", () => resolve()));
  await vi.waitFor(() => expect(pages.every((page) => page.connected)).toBe(true), patience);
  return { secret: signedIn.value.secret, closed };
};

it("closes at both the sockets of a session that is signed out, and no other's", async () => {
  const id = await world.annotate({ draft: true, cowriting: "body" });
  const [leaving, staying] = [await openBrowser("neighbour", id), await openBrowser("neighbour", id)];
  await world.services.identity.signOut(leaving.secret);
  await vi.waitFor(() => expect(leaving.closed.toSorted()).toEqual(["page", "page", "text 1012"]), patience);
  expect(staying.closed).toEqual([]);
});

it("closes at both the sockets of every session when the password is changed", async () => {
  const id = await world.annotate({ draft: true, cowriting: "body" });
  const browsers = [await openBrowser("consolidator", id), await openBrowser("consolidator", id)];
  await world.act("consolidator", "account.change-password", { current: password, next: `${password} till` });
  await vi.waitFor(() => {
    for (const { closed } of browsers) expect(closed.toSorted()).toEqual(["page", "page", "text 1012"]);
  }, patience);
});

it("closes what was opened with an access token when it is revoked, and nothing else", async () => {
  const id = await world.annotate({ draft: true, cowriting: "body" });
  const made = await Promise.all(["kort", "lång"].map((name) => world.act("neighbour", "token.create", { id: uuid(), name })));
  const closed: string[] = [];
  const urls = await Promise.all(
    made.map(async ({ token }) => {
      const answer = await fetch(`${a.url}/api/v1/collab/tickets`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ document: annotationDocument(id) }),
      });
      return ((await answer.json()) as { url: string }).url;
    }),
  );
  for (const [n, url] of urls.entries()) {
    const text = new WebSocket(`${url}&acks=1`);
    text.on("close", (code) => closed.push(`${made[n]?.id} ${code}`));
    onTestFinished(() => text.terminate());
    await new Promise<void>((resolve, reject) => void text.once("message", () => resolve()).once("error", reject));
  }
  const [short, long] = made;
  await world.act("neighbour", "token.revoke", { id: short?.id ?? "" });
  await vi.waitFor(() => expect(closed).toEqual([`${short?.id} 1012`]), patience);
  // It was asked again in the same breath, and stays.
  await world.act("neighbour", "token.revoke", { id: long?.id ?? "" });
  await vi.waitFor(() => expect(closed).toEqual([`${short?.id} 1012`, `${long?.id} 1012`]), patience);
});

it("takes from the screen what may no longer be seen, and shows what may be seen at last", async () => {
  const id = await world.annotate({ draft: true, cowriting: "body" });
  const [there, outside] = [await watchAt(b, "neighbour"), await watchAt(a, "colleague")];
  const see = (shown: boolean) =>
    vi.waitFor(() => {
      for (const watcher of [there, outside]) expect(watcher.annotationIds().has(id)).toBe(shown);
    }, patience);
  await see(true);
  await world.act("author", "annotation.update", { annotationId: id, cowriting: "author" });
  await see(false);
  await world.act("author", "annotation.update", { annotationId: id, cowriting: "body" });
  await see(true);
});

it("brings who is ten thousand changes behind up with one question, and goes on from there", async () => {
  const id = await world.annotate();
  const [{ seq = 0n } = {}] = await world.services.database.$queryRaw<{ seq: bigint }[]>`
    with last as (
      select * from "Change" where "subjectId" = ${id}::uuid order by seq desc limit 1
    ), numbered as (
      insert into "Change" ("consultationId", seq, subject, "subjectId", before, after)
      select "consultationId", seq + n, subject, "subjectId", before, after from last, generate_series(1, 10000) n
    )
    update "Consultation" c set seq = c.seq + 10000 from last where c.id = last."consultationId" returning c.seq`;
  const late = await watchAt(b, "neighbour");
  await vi.waitFor(() => expect(late.deltas).toMatchObject([{ since: 0, seq: Number(seq) }]), patience);
  expect(late.annotationIds().has(id)).toBe(true);
  const next = await world.annotate();
  await vi.waitFor(() => expect(late.annotationIds().has(next)).toBe(true), patience);
  expect(late.deltas[1]).toMatchObject({ since: Number(seq) });
  expect(late.deltas[1]?.upserts.map((v) => String(v.id))).toEqual([next]);
});

/** Ends the connections on which nodes hear of each other; they come back by themselves. */
const cutListeners = async (): Promise<number> => {
  const client = new pg.Client(database.config);
  await client.connect();
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'samsvar listener'`,
  );
  await client.end();
  return rowCount ?? 0;
};

it("catches up with what it did not hear", async () => {
  const id = await world.annotate({ draft: true, cowriting: "body" });
  const [here, there, reader] = [openAt(a, "author", id), openAt(b, "neighbour", id), await watchAt(b, "neighbour")];
  await saved(here, there);
  expect(await cutListeners()).toBe(2);
  // The listeners come back after a second: this is in nobody's ears.
  here.doc.transact(() => writeText(here.doc, { text: "Ingen hörde detta" }));
  await saved(here);
  const unheard = await world.annotate();
  await vi.waitFor(() => {
    expect(annotationText(there.doc).bodyText).toContain("Ingen hörde detta");
    expect(reader.annotationIds().has(unheard)).toBe(true);
  }, patience);
});

it("loses nothing that was acknowledged when one is killed, and goes on without it", async () => {
  const id = await world.annotate({ draft: true, cowriting: "body" });
  // By way of the proxy, which gives the socket to either: two of them are at both.
  const lives = [openAt(a, "author", id), openAt(cluster, "neighbour", id), openAt(cluster, "neighbour", id)];
  await saved(...lives);
  const writers = lives.map((live, n) => new Writer(`k${n}`, live, n));
  await vi.waitFor(() => {
    for (const writer of writers) expect(writer.acknowledged).toBeGreaterThan(20);
  }, patience);
  await cluster.kill(1);
  const before = writers.map((writer) => writer.acknowledged);
  await vi.waitFor(() => writers.forEach((writer, n) => expect(writer.acknowledged).toBeGreaterThan((before[n] ?? 0) + 20)), patience);
  for (const writer of writers) await writer.stop();
  await saved(...lives);
  await same(...lives);
  const log = await stored.document(annotationDocument(id));
  for (const writer of writers) expect(writer.lies(countWords(log))).toEqual([]);
  // What the dead one had not rendered yet, the other does.
  await vi.waitFor(async () => expect(await stored.behind()).toBe(0), patience);
});
