import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { createWorld, draftText, type World } from "../support/world.ts";

let database: TestDatabase;
let world: World;
let folder: string;

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
  folder = await mkdtemp(path.join(os.tmpdir(), "samsvar-cli-"));
});
afterAll(async () => {
  await world.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** A process for each command, several to a test. */
const patience = 240_000;

type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** The command in a process of its own, as npm runs it. */
const samsvar = (args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.url, LOG_LEVEL: "", NODE_ENV: "test" as const };
    execFile(process.execPath, ["server/boot/command.mjs", ...args], { env, timeout: 120_000 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr });
    });
  });

describe("the command line", { timeout: patience }, () => {
  it("tells usage from failure: 2 for what was typed, 1 for what could not be done", async () => {
    const unknown = await samsvar(["nonsense"]);
    expect(unknown).toMatchObject({ code: 2, stdout: "" });
    expect(unknown.stderr).toContain("unknown command");
    expect(await samsvar(["token", "create"])).toMatchObject({ code: 2, stdout: "" });
    const nobody = await samsvar(["token", "create", "--email", "ingen@example.se"]);
    expect(nobody).toEqual({ code: 1, stdout: "", stderr: "There is no account ingen@example.se that can act.\n" });
  });

  it("prints a token alone, which opens the interface as its owner", async () => {
    const { code, stdout } = await samsvar(["token", "create", "--email", world.email("author"), "--name", "Kalkylblad"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[\w-]{43}\n$/);
    expect((await world.services.identity.actorOfToken(stdout.trim()))?.email).toBe(world.email("author"));
  });

  it("lists the demo's accounts in exactly the shape that outside programs rely on", async () => {
    const { code, stdout } = await samsvar(["demo", "accounts", "--json"]);
    expect(code).toBe(0);
    const accounts = JSON.parse(stdout) as Record<string, unknown>[];
    expect(accounts.length).toBeGreaterThan(10);
    for (const account of accounts) expect(Object.keys(account)).toEqual(["email", "name", "roles", "body", "unit"]);
  });

  it("makes an account whose printed password signs in, and refuses what is not there", async () => {
    const args = ["user", "create", "--email", "Ny@Example.se", "--name", "Ny Person", "--body", "Egna nämnden", "--unit", "Första avdelningen", "--roles", "annotator", "reviewer"];
    const made = await samsvar(args);
    expect(made.code).toBe(0);
    const signedIn = await world.services.identity.signIn("ny@example.se", made.stdout.trim(), "127.0.0.1");
    const actor = signedIn.ok ? await world.services.identity.actorOfSession(signedIn.value.secret) : null;
    expect(actor?.memberships).toEqual([{ bodyId: world.ids.ours, unitId: world.ids.firstUnit, roles: ["annotator", "reviewer"] }]);
    expect(await samsvar(args)).toMatchObject({ code: 1, stdout: "", stderr: "There is already an account ny@example.se.\n" });
    expect(await samsvar(["user", "create", "--email", "x@example.se", "--name", "X", "--body", "Ingen nämnd"])).toMatchObject({ code: 1, stdout: "" });
    expect(await samsvar(["user", "create", "--email", "x@example.se", "--name", "X", "--roles", "kung", "--body", "Egna nämnden"])).toMatchObject({ code: 1, stderr: "These cannot be used: roles.\n" });
  });

  it("imports a file as the sender, and says why not as anybody else", async () => {
    const made = await world.act("sender", "consultation.create", { id: crypto.randomUUID(), senderBodyId: world.ids.senders, title: "Via fil", dnr: "2", lastAnswerDay: "2031-01-01" });
    const file = path.join(folder, "utkast.md");
    await writeFile(file, draftText);
    const as = (email: string) => samsvar(["import", file, "--consultation", made.id, "--email", email]);
    expect(await as(world.email("author"))).toEqual({ code: 1, stdout: "", stderr: "Only the sender of the consultation can do this. [policy.not-sender]\n" });
    const imported = await as(world.email("sender"));
    expect(imported.code).toBe(0);
    expect(imported.stdout).toMatch(/^Version 1: Lägesbild \(5 blocks\)\n/);
    expect(await samsvar(["import", "/nowhere/a.docx", "--consultation", made.id, "--email", world.email("sender")])).toMatchObject({ code: 1, stderr: "/nowhere/a.docx cannot be read: ENOENT\n" });
  });

  it("exports a response to a file", async () => {
    const out = path.join(folder, "svar.docx");
    expect(await samsvar(["export", world.ids.response, "--format", "docx", "--out", out])).toMatchObject({ code: 0, stdout: `${out}\n` });
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
    expect(await samsvar(["export", world.ids.response, "--format", "odt", "--out", out])).toMatchObject({ code: 2 });
    const foreign = await samsvar(["export", world.ids.response, "--format", "docx", "--out", out, "--email", world.email("foreigner")]);
    expect(foreign).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("[policy.not-member]") });
  });

  it("verifies what is kept, mends it, and takes a backup beside whoever uses the database", async () => {
    const id = await world.annotate({ text: "Text som ska stämma." });
    await world.quiet();
    expect(await samsvar(["verify"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+ documents: log, snapshot and rendered text agree\. \d+ seals: every hash is right\.\n$/) });
    await world.services.database.annotation.update({ where: { id }, data: { text: "Något annat." } });
    expect(await samsvar(["verify"])).toMatchObject({ code: 1, stdout: `annotation/${id}\tthe rendered text is not what the log gives\n` });
    expect(await samsvar(["reindex"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/, 1 of them differed\.\n$/) });
    expect((await world.services.database.annotation.findUniqueOrThrow({ where: { id } })).text).toBe("Text som ska stämma.");

    const file = path.join(folder, "allt.gz");
    expect(await samsvar(["backup", file])).toMatchObject({ code: 0, stdout: expect.stringMatching(/: \d+ rows of \d+ tables\n$/) });
    // The pool of a quiet server lets its connections go: somebody who surely stays.
    const somebody = new pg.Client(database.config);
    await somebody.connect();
    try {
      expect(await samsvar(["restore", file, "--replace"])).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("Somebody uses this database") });
    } finally {
      await somebody.end();
    }
  });
});
