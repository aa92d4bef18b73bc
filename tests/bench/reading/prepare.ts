/** The same three hundred pages with no comments, a tenth and all of them, that one reader may see, each behind a server of its own; and the same in the peer. */
import { pino } from "pino";
import pg from "pg";
import { v7 as uuid } from "uuid";
import type { Target } from "../../../domain/annotation/target.ts";
import { compose } from "../../../server/compose.ts";
import { migrate } from "../../../server/database/migrate.ts";
import { loadLargeDemo } from "../../../server/demo/load-large.ts";
import { readEnvironment } from "../../../server/environment.ts";
import { loadActor } from "../../../server/repositories/people.ts";
import { execute, startCluster, type Cluster } from "../../support/cluster.ts";
import { onDatabase, urlOf } from "../../support/database-address.ts";
import { startServer, type ServerProcess } from "../../support/server-process.ts";
import { buildPeer, startPeer, type Material, type Peer } from "./peer-server.ts";

/** How many comments there are on the fullest page. */
export const most = Number(process.env["SAMSVAR_BENCH_ANNOTATIONS"] ?? 5000);
export const counts: readonly number[] = [0, Math.round(most / 10), most];

export type Ground = {
  readonly servers: ReadonlyMap<number, ServerProcess>;
  readonly peers: ReadonlyMap<number, Peer>;
  readonly consultationId: string;
  readonly email: string;
  /** Tokens of people who write while the reader reads, on the largest. */
  readonly writers: readonly string[];
  readonly blockIds: readonly string[];
  readonly stop: () => Promise<void>;
};

const writerCount = 20;
const nameOf = (count: number): string => `samsvar_bench_${count}`;

const load = async (cluster: Cluster): Promise<{ consultationId: string; writers: string[]; email: string; blockIds: string[]; material: Material }> => {
  const config = onDatabase(cluster.config, nameOf(most));
  await execute(cluster.config, `create database ${nameOf(most)} encoding 'UTF8' template template0`);
  await migrate(config);
  const services = compose({
    environment: readEnvironment({ NODE_ENV: "test", SAMSVAR_DEMO: "0" }),
    connection: { config, kind: "outside", lost: new Promise<never>(() => {}), close: async () => {} },
    logger: pino({ level: "silent" }),
  });
  const consultationId = await loadLargeDemo(services, { annotations: most, onProgress: (line) => console.error(`  ${line}`) });
  if (consultationId === null) throw new Error("The large demo was there already");
  // Everybody sees everything: a reader with five thousand comments in view is what is measured.
  await services.database.annotation.updateMany({ where: { state: { not: "draft" } }, data: { audience: "all" } });
  const people = await services.database.membership.findMany({
    where: { roles: { has: "annotator" }, body: { name: { not: "Kommunstyrelsen" } } },
    include: { person: true },
    take: writerCount + 1,
  });
  const [reader, ...others] = people;
  const writers: string[] = [];
  for (const { personId } of others) {
    const made = await services.execute(await loadActor(services.database, personId), "token.create", { id: uuid(), name: "bench" });
    if (made.ok) writers.push(made.value.token);
  }
  const version = await services.database.draftVersion.findFirstOrThrow({ where: { consultationId } });
  const blocks = await services.database.draftBlock.findMany({ where: { versionId: version.id }, orderBy: { position: "asc" } });
  const annotations = await services.database.annotation.findMany({ where: { consultationId, state: { not: "draft" } }, orderBy: { id: "asc" } });
  await services.stop();
  const lengths = new Map(blocks.map((b) => [b.id, b.text.length]));
  const comments = annotations.flatMap(({ target, text }) => placeOf(target as Target, lengths).map((place) => ({ ...place, text })));
  const paragraphs = blocks.filter((b) => b.kind === "paragraph").slice(0, 400);
  return { consultationId, writers, email: reader?.person.email ?? "", blockIds: paragraphs.map((b) => b.id), material: { blocks, comments } };
};

/** Where the peer, which knows marks on words alone, has a comment: whole blocks by all their words. What is about the whole draft has no words. */
const placeOf = (target: Target, lengths: ReadonlyMap<string, number>): { blockId: string; start: number; end: number }[] => {
  if (target.type === "document") return [];
  const blockId = target.type === "section" ? target.sectionId : target.type === "missing" ? target.missingAfter : target.blockId;
  const length = lengths.get(blockId) ?? 0;
  const [start, end] = target.type !== "range" ? [0, length] : [target.start, target.endBlockId === blockId ? target.end : length];
  return end > start ? [{ blockId, start, end }] : [];
};

const copyWith = async (cluster: Cluster, count: number): Promise<void> => {
  await execute(cluster.config, `create database ${nameOf(count)} template ${nameOf(most)}`);
  const client = new pg.Client(onDatabase(cluster.config, nameOf(count)));
  await client.connect();
  await client.query('delete from "Annotation" where id not in (select id from "Annotation" order by id limit $1)', [count]);
  await client.end();
};

export const prepare = async (): Promise<Ground> => {
  const cluster = await startCluster();
  const loaded = await load(cluster);
  for (const count of counts) if (count !== most) await copyWith(cluster, count);
  const servers = new Map<number, ServerProcess>();
  for (const count of counts) {
    servers.set(count, await startServer({ databaseUrl: urlOf(onDatabase(cluster.config, nameOf(count))), demo: false }));
  }
  const page = await buildPeer();
  const peers = new Map<number, Peer>();
  const { blocks, comments } = loaded.material;
  for (const count of counts) peers.set(count, await startPeer(page.folder, { blocks, comments: comments.slice(0, count) }));
  return {
    ...loaded,
    servers,
    peers,
    stop: async () => {
      for (const peer of peers.values()) await peer.stop();
      await page.remove();
      for (const server of servers.values()) await server.kill("SIGTERM");
      await cluster.stop();
    },
  };
};
