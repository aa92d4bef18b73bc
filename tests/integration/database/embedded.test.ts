import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DatabaseInUseError, startEmbedded, type EmbeddedDatabase } from "../../../server/database/embedded.ts";

const log = pino({ level: "silent" });
let dataFolder: string;
const opened: EmbeddedDatabase[] = [];

const start = async (role: "server" | "tool"): Promise<EmbeddedDatabase> => {
  const database = await startEmbedded({ dataFolder, role, log, durable: false });
  opened.push(database);
  return database;
};

const query = async (database: EmbeddedDatabase, sql: string): Promise<unknown[]> => {
  const client = new pg.Client(database.config);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

const pidFile = () => path.join(dataFolder, "database", "cluster", "postmaster.pid");
const postmasterPid = (): number => Number(readFileSync(pidFile(), "utf8").split("\n")[0]);

/** Another process that serves from the same data, and can be killed as only a process can. */
const elsewhere = async (role: "server" | "tool"): Promise<ChildProcess> => {
  const program = `
    import { pino } from "pino";
    import { startEmbedded } from ${JSON.stringify(path.resolve("server/database/embedded.ts"))};
    await startEmbedded({ dataFolder: ${JSON.stringify(dataFolder)}, role: "${role}", log: pino({ level: "silent" }), durable: false });
    process.send("ready");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", reject);
  });
  return child;
};

const kill = async (child: ChildProcess): Promise<void> => {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
};

const makeFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "samsvar-embedded-"));
  chmodSync(folder, 0o711);
  return folder;
};

const stopAll = async (): Promise<void> => {
  for (const database of opened.splice(0)) await database.stop();
};

describe("the embedded database", () => {
  beforeAll(() => {
    dataFolder = makeFolder(); // making a cluster takes longest: these tests leave it whole, and share it
  });
  afterEach(stopAll);
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

  it("keeps what was written from one start to the next", async () => {
    const first = await start("server");
    await query(first, "create table kept as select 1 as n");
    await first.stop();
    expect(existsSync(pidFile())).toBe(false);
    expect(await query(await start("server"), "select n from kept")).toEqual([{ n: 1 }]);
  });

  it("refuses a second server while one runs, and leaves the first alone", async () => {
    const first = await start("server");
    await expect(start("server")).rejects.toThrow(DatabaseInUseError);
    expect(await query(first, "select 1 as n")).toEqual([{ n: 1 }]);
  });

  it("lets a command work beside a server, and stops with the last of them", async () => {
    const server = await start("server");
    const tool = await start("tool");
    await server.stop();
    expect(await query(tool, "select 1 as n")).toEqual([{ n: 1 }]);
    await tool.stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  it("goes on under a server when a command that began it is done", async () => {
    const tool = await start("tool");
    const server = await start("server");
    await tool.stop();
    expect(await query(server, "select 1 as n")).toEqual([{ n: 1 }]);
  });

  it("is taken over, as it is, from a server that was killed", async () => {
    const child = await elsewhere("server");
    const pid = postmasterPid();
    await kill(child);
    expect(postmasterPid()).toBe(pid);
    const next = await start("server");
    expect(await query(next, "select 1 as n")).toEqual([{ n: 1 }]);
    await next.stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  it("is stopped by a command that finds it left behind", async () => {
    await kill(await elsewhere("server"));
    await (await start("tool")).stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  it("comes up after everything was killed, itself included", async () => {
    const child = await elsewhere("server");
    process.kill(postmasterPid(), "SIGKILL");
    await kill(child);
    expect(await query(await start("server"), "select 1 as n")).toEqual([{ n: 1 }]);
  });

  it("waits for what a killed one left at work", async () => {
    const first = await start("server");
    const worker = new pg.Client(first.config);
    const gone = new Promise((resolve) => worker.once("end", resolve));
    // Its connection breaks, which is said more than once.
    worker.on("error", () => undefined);
    await worker.connect();
    worker.query("do $$ begin for i in 1..40000000 loop end loop; end $$").catch(() => undefined);
    let working: unknown[] = [];
    while (working.length === 0) working = await query(first, "select 1 from pg_stat_activity where query like 'do $$ begin%' and state = 'active'");
    process.kill(postmasterPid(), "SIGKILL");
    expect(await query(await start("server"), "select 1 as n")).toEqual([{ n: 1 }]);
    await gone;
  });

  it("never touches a stranger whose process number stands in an old pid file", async () => {
    await (await start("server")).stop();
    const stranger = spawn("sleep", ["600"], { stdio: "ignore" });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => stranger.once("exit", (_, signal) => resolve(signal)));
    writeFileSync(pidFile(), `${stranger.pid}\n${dataFolder}\n1\n5432\n${os.tmpdir()}\n\n0 0\nready\n`);
    expect(await query(await start("server"), "select 1 as n")).toEqual([{ n: 1 }]);
    stranger.kill("SIGCONT");
    stranger.kill("SIGTERM");
    expect(await ended).toBe("SIGTERM");
  });

  it("says so when it is gone without having been asked to stop", async () => {
    const database = await start("server");
    process.kill(postmasterPid(), "SIGKILL");
    await database.lost;
  });

  it("stays its server's when the connection that says so breaks", async () => {
    const database = await start("server");
    const holders = "select distinct pid from pg_locks where locktype = 'advisory'";
    const [before] = await query(database, `select pid, pg_terminate_backend(pid) from (${holders}) as holder`);
    let after: unknown[] = [];
    while (after.length === 0) after = await query(database, holders);
    expect(after).not.toEqual([before]);
    await expect(start("server")).rejects.toThrow(DatabaseInUseError);
  });

});

describe("a data folder of its own", () => {
  beforeEach(() => {
    dataFolder = makeFolder();
  });
  afterEach(async () => {
    await stopAll();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it("is one database when several first starts race", async () => {
    const all = await Promise.all([start("tool"), start("tool"), start("server")]);
    await query(all[0], "create table one as select 1 as n");
    for (const database of all) expect(await query(database, "select n from one")).toEqual([{ n: 1 }]);
  });

  it("says that its files are gone rather than begin anew", async () => {
    symlinkSync(path.join(dataFolder, "elsewhere"), path.join(dataFolder, "database"));
    await expect(start("server")).rejects.toThrow(/no longer there/);
  });

  it("refuses files of another PostgreSQL version", async () => {
    await (await start("server")).stop();
    writeFileSync(path.join(dataFolder, "database", "cluster", "PG_VERSION"), "12\n");
    await expect(start("server")).rejects.toThrow(/made by PostgreSQL 12/);
  });
});
