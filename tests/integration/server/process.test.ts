import { afterAll, beforeAll, expect, it } from "vitest";
import { createEmptyDatabase, type TestDatabase } from "../../support/database.ts";
import { startServer, type ServerProcess } from "../../support/server-process.ts";

let database: TestDatabase;
let server: ServerProcess | undefined;

beforeAll(async () => {
  database = await createEmptyDatabase();
});

afterAll(async () => {
  await server?.kill("SIGKILL");
  await database.drop();
});

it("migrates an empty outside database, answers, and ends cleanly when it is told to", async () => {
  server = await startServer({ databaseUrl: database.url, demo: false });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${server.url}/login`)).status).toBe(200);
  expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
}, 180_000);

it("comes back on its port after it was killed", async () => {
  const first = await startServer({ databaseUrl: database.url, demo: false });
  expect(await first.kill("SIGKILL")).toEqual({ code: null, signal: "SIGKILL" });
  server = await startServer({ databaseUrl: database.url, demo: false, port: first.port });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  await server.stop();
}, 180_000);

it("refuses a port that is taken, in words", async () => {
  const first = (server = await startServer({ databaseUrl: database.url, demo: false }));
  const second = startServer({ databaseUrl: database.url, demo: false, port: first.port }).then(
    async (unexpected) => {
      await unexpected.kill("SIGKILL");
      return "started";
    },
    (error: unknown) => String(error),
  );
  expect(await second).toContain("is taken by another program");
  await first.stop();
}, 180_000);
