import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { createWorld, type World } from "../support/world.ts";
import { createRestClient, expectProblem, type RestClient } from "./rest-client.ts";

let database: TestDatabase;
let world: World;
let client: RestClient;

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
  client = await createRestClient(world);
});
afterAll(async () => {
  await world.stop();
  await database.drop();
});

const contract = [
  "GET /me",
  "GET /consultations",
  "POST /consultations",
  "GET /consultations/{id}",
  "POST /consultations/{id}/versions",
  "GET /consultations/{id}/draft",
  "GET /consultations/{id}/annotations",
  "POST /consultations/{id}/annotations",
  "GET /consultations/{id}/changes",
  "GET /annotations/{id}",
  "POST /annotations/{id}/replies",
  "POST /annotations/{id}/disposition",
  "POST /annotations/{id}/release",
  "GET /responses/{id}",
  "POST /responses/{id}/draft",
  "POST /responses/{id}/points",
  "POST /responses/{id}/set-aside",
  "POST /responses/{id}/transitions",
  "GET /responses/{id}/export",
  "POST /responses/{id}/decision",
  "GET /responses/{id}/seal",
  "POST /responses/{id}/receipt",
  "GET /consultations/{id}/responses",
  "POST /collab/tickets",
];

const routesInApp = (): string[] =>
  [
    ...new Set(
      client.rest.routes
        .filter((r) => r.method !== "ALL" && r.path !== "/api/v1/openapi.json")
        .map((r) => `${r.method} ${r.path.slice("/api/v1".length).replaceAll(/:(\w+)/g, "{$1}")}`),
    ),
  ].sort();

const routesInDocument = (): string[] =>
  Object.entries(client.document.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .sort();

describe("the OpenAPI document", () => {
  it("is public, 3.1, and served from the interface's root", async () => {
    const answer = await client.rest.request("/api/v1/openapi.json");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(client.document.openapi).toMatch(/^3\.1\./);
    expect(client.document.servers).toEqual([{ url: "/api/v1" }]);
  });

  it("holds every route that the app answers, and no other", () => {
    expect(routesInDocument()).toEqual(routesInApp());
  });

  it("holds everything that outside programs rely on", () => {
    expect(routesInDocument()).toEqual(expect.arrayContaining(contract));
  });

  it("asks for a bearer token everywhere", () => {
    expect(client.document.components.securitySchemes).toEqual({ token: expect.objectContaining({ type: "http", scheme: "bearer" }) });
    expect(client.document.security).toEqual([{ token: [] }]);
    for (const methods of Object.values(client.document.paths)) for (const operation of Object.values(methods)) expect(operation.security).toBeUndefined();
  });

  it("names only components that are there", () => {
    const text = JSON.stringify(client.document);
    const named = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !(name in client.document.components.schemas))).toEqual([]);
  });

  it("describes a success, the problem of a missing token, and the limit, for every operation", () => {
    for (const [path, methods] of Object.entries(client.document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        const statuses = Object.keys(operation.responses);
        expect(statuses, `${method} ${path}`).toEqual(expect.arrayContaining(["401", "403", "404", "429"]));
        expect(statuses.some((s) => s.startsWith("2")), `${method} ${path}`).toBe(true);
        for (const one of Object.values(operation.responses)) expect(one.description).not.toBe("");
        expect(operation.responses["403"]?.content).toEqual({ "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } });
      }
    }
  });
});

describe("every documented operation", () => {
  it("refuses whoever brings no token, and says how to bring one", async () => {
    for (const route of routesInDocument()) {
      const [method = "", path = ""] = route.split(" ");
      const answer = await client.call(method, path.replaceAll(/\{\w+\}/g, world.ids.consultation));
      expectProblem(answer, 401, "auth.required");
      expect(answer.headers.get("www-authenticate"), route).toBe('Bearer realm="samsvar"');
    }
  });

  it("takes no session cookie for a token", async () => {
    const signedIn = await world.services.identity.signIn(world.email("author"), "ett-bra-lösenord", "127.0.0.1");
    expect(signedIn.ok).toBe(true);
    const cookie = signedIn.ok ? `samsvar=${signedIn.value.secret}` : "";
    const answer = await client.get("/me", { headers: { cookie, origin: "http://samsvar.example", "sec-fetch-site": "same-origin" } });
    expectProblem(answer, 401, "auth.required");
  });

  it("refuses a token that opens nothing, also one that was revoked", async () => {
    const unknown = await client.get("/me", { headers: { authorization: "Bearer nonsense" } });
    expectProblem(unknown, 401, "auth.required");
    expect(unknown.headers.get("www-authenticate")).toBe('Bearer realm="samsvar", error="invalid_token"');

    const id = crypto.randomUUID();
    const { token } = await world.act("neighbour", "token.create", { id, name: "prov" });
    const headers = { authorization: `Bearer ${token}` };
    expect((await client.get("/me", { headers })).status).toBe(200);
    await world.act("neighbour", "token.revoke", { id });
    expectProblem(await client.get("/me", { headers }), 401, "auth.required");
  });
});

describe("what is not there", () => {
  it("is 404 for an address, with and without a token", async () => {
    expectProblem(await client.get("/nothing"), 404, "http.no-route");
    expectProblem(await client.get("/nothing", { as: "author" }), 404, "http.no-route");
    expectProblem(await client.get(""), 404, "http.no-route");
  });

  it("is 405 for a method, with the methods that there are", async () => {
    const answer = await client.call("DELETE", "/consultations", { as: "sender" });
    expectProblem(answer, 405, "http.method");
    expect(answer.headers.get("allow")?.split(", ").sort()).toEqual(["GET", "HEAD", "POST"]);
    expectProblem(await client.call("POST", "/openapi.json"), 405, "http.method");
  });

  it("is 404 for an id that is none", async () => {
    expectProblem(await client.get("/consultations/nonsense", { as: "sender" }), 404, "not-found");
    expectProblem(await client.get("/annotations/nonsense", { as: "sender" }), 404, "not-found");
  });
});

describe("a problem's language", () => {
  const detail = async (acceptLanguage: string | undefined): Promise<string> => {
    const headers: Record<string, string> = acceptLanguage === undefined ? {} : { "accept-language": acceptLanguage };
    return ((await client.get("/me", { headers })).body as { detail: string }).detail;
  };

  it("is what the caller asks for, by quality, with Swedish as the last resort", async () => {
    const [swedish, english] = [await detail("sv"), await detail("en")];
    expect(swedish).not.toBe(english);
    expect(english).toBe("You need to sign in to continue.");
    expect(await detail(undefined)).toBe(swedish);
    expect(await detail("en-GB,en;q=0.9")).toBe(english);
    expect(await detail("de,en;q=0.5,sv;q=0.8")).toBe(swedish);
    expect(await detail("sv;q=0,en;q=0.1")).toBe(english);
    expect(await detail("fi")).toBe(swedish);
  });
});

describe("bounds", () => {
  it("refuse a body above the limit, whether or not its length is said", async () => {
    const path = `/consultations/${world.ids.consultation}/annotations`;
    const large = JSON.stringify({ audience: "body", kind: "clarify", target: { document: true }, text: "a".repeat(600_000) });
    const headers = { "content-type": "application/json" };
    expectProblem(await client.post(path, { as: "author", raw: large, headers: { ...headers, "content-length": String(large.length) } }), 413, "input.too-large");
    expectProblem(await client.post(path, { as: "author", raw: large, headers }), 413, "input.too-large");
  });

  it("refuse a content type that the address does not take", async () => {
    const path = `/consultations/${world.ids.consultation}/annotations`;
    expectProblem(await client.post(path, { as: "author", raw: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } }), 415, "http.media-type");
    expectProblem(await client.post(path, { as: "author", raw: "<a/>", headers: { "content-type": "text/xml" } }), 415, "http.media-type");
  });

  it("refuse JSON that is none, and JSON of another shape", async () => {
    const path = `/consultations/${world.ids.consultation}/annotations`;
    expectProblem(await client.post(path, { as: "author", raw: "{", headers: { "content-type": "application/json" } }), 400, "http.malformed");
    const wrong = await client.post(path, { as: "author", json: { audience: "everybody", kind: "clarify", target: { document: true }, text: "x" } });
    expectProblem(wrong, 422, "input.invalid");
    expect(wrong.body).toMatchObject({ params: { field: "audience" } });
    expectProblem(await client.post(path, { as: "author" }), 422, "input.invalid");
  });

  it("hold a token to its number of requests a minute, and say when to come back", async () => {
    const headers = { authorization: "Bearer somebody-else-entirely" };
    const answers = await Promise.all(Array.from({ length: 601 }, () => client.rest.request("/api/v1/me", { headers })));
    const limited = answers.filter((a) => a.status === 429);
    expect(limited).toHaveLength(1);
    expect(Number(limited[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await limited[0]?.json()).toMatchObject({ code: "rate.limited", status: 429 });
    expect((await client.get("/me", { as: "author" })).status).toBe(200);
  });
});
