/** The same three hundred pages with 0, 500 and 5,000 comments that one reader may see, each behind a server of its own. */
import { pino } from "pino";
import pg from "pg";
import { v7 as uuid } from "uuid";
import { compose } from "../../../server/compose.ts";
import { migrate } from "../../../server/database/migrate.ts";
import { loadLargeDemo } from "../../../server/demo/load-large.ts";
import { readEnvironment } from "../../../server/environment.ts";
import { loadActor } from "../../../server/repositories/people.ts";
import { execute, startCluster, type Cluster } from "../../support/cluster.ts";
import { onDatabase, urlOf } from "../../support/database-address.ts";
import { startServer, type ServerProcess } from "../../support/server-process.ts";

export const counts = [0, 500, 5000] as const;
export type Count = (typeof counts)[number];

export type Ground = {
  readonly servers: ReadonlyMap<Count, ServerProcess>;
  readonly consultationId: string;
  readonly email: string;
  /** Tokens of people who write while the reader reads, on the largest. */
  readonly writers: readonly string[];
  readonly blockIds: readonly string[];
  readonly stop: () => Promise<void>;
};

const writerCount = 20;
const nameOf = (count: Count): string => `samsvar_bench_${count}`;

const load = async (cluster: Cluster): Promise<{ consultationId: string; writers: string[]; email: string; blockIds: string[] }> => {
  const most = Math.max(...counts) as Count;
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
  const blocks = await services.database.draftBlock.findMany({ where: { kind: "paragraph" }, orderBy: { position: "asc" }, take: 400 });
  await services.stop();
  return { consultationId, writers, email: reader?.person.email ?? "", blockIds: blocks.map((b) => b.id) };
};

const copyWith = async (cluster: Cluster, count: Count): Promise<void> => {
  await execute(cluster.config, `create database ${nameOf(count)} template ${nameOf(5000)}`);
  const client = new pg.Client(onDatabase(cluster.config, nameOf(count)));
  await client.connect();
  await client.query('delete from "Annotation" where id not in (select id from "Annotation" order by id limit $1)', [count]);
  await client.end();
};

export const prepare = async (): Promise<Ground> => {
  const cluster = await startCluster();
  const loaded = await load(cluster);
  for (const count of counts) if (count !== 5000) await copyWith(cluster, count);
  const servers = new Map<Count, ServerProcess>();
  for (const count of counts) {
    servers.set(count, await startServer({ databaseUrl: urlOf(onDatabase(cluster.config, nameOf(count))), demo: false }));
  }
  return {
    ...loaded,
    servers,
    stop: async () => {
      for (const server of servers.values()) await server.kill("SIGTERM");
      await cluster.stop();
    },
  };
};
