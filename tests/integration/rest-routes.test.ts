import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { createWorld, draftText, type CastName, type World } from "../support/world.ts";
import { createRestClient, expectProblem, type Answer, type RestClient } from "./rest-client.ts";

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

type Json = Record<string, unknown>;
const bodyOf = (answer: Answer): Json => answer.body as Json;
const consultation = () => `/consultations/${world.ids.consultation}`;
const responsePath = () => `/responses/${world.ids.response}`;

const createAnnotation = (as: CastName, more: Json = {}, headers: Record<string, string> = {}) =>
  client.post(`${consultation()}/annotations`, {
    as,
    headers,
    json: { audience: "body", kind: "clarify", target: { blockId: world.paragraphs[0] }, text: "Detta bör förtydligas.", ...more },
  });

describe("GET /me", () => {
  it("tells whose token it is, and what they may be where", async () => {
    const { status, body } = await client.get("/me", { as: "author" });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      email: world.email("author"),
      memberships: [{ bodyId: world.ids.ours, bodyName: "Egna nämnden", unitName: "Första avdelningen", roles: ["annotator"] }],
    });
  });
});

describe("GET /bodies", () => {
  it("lists whom a sender can ask, and nothing for others", async () => {
    const { body } = await client.get("/bodies", { as: "sender" });
    expect((body as { bodies: Json[] }).bodies.map((b) => b["name"])).toContain("Egna nämnden");
    expectProblem(await client.get("/bodies", { as: "author" }), 403, "policy.not-body-admin");
  });
});

describe("consultations", () => {
  const fields = { title: "Ny remiss", dnr: "KS 2031/7", lastAnswerDay: "2031-05-01" };

  it("are created once for an idempotency key, with their bodies and a Location", async () => {
    const headers = { "idempotency-key": uuid() };
    const json = { ...fields, description: "Om programmet.", bodyIds: [world.ids.ours, world.ids.theirs] };
    const first = await client.post("/consultations", { as: "sender", json, headers });
    const second = await client.post("/consultations", { as: "sender", json, headers });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(bodyOf(second)["id"]).toBe(bodyOf(first)["id"]);
    expect(first.headers.get("location")).toBe(`/api/v1/consultations/${String(bodyOf(first)["id"])}`);
    expect(first.body).toMatchObject({ ...fields, state: "prepared", bodies: [{ id: world.ids.ours }, { id: world.ids.theirs }], response: null });
  });

  it("are refused for who is no sender, for unknown bodies, and for days that do not exist, and then are not there", async () => {
    const before = await world.services.database.consultation.count();
    expectProblem(await client.post("/consultations", { as: "author", json: fields }), 403, "policy.not-sender");
    expectProblem(await client.post("/consultations", { as: "author", json: { ...fields, senderBodyId: world.ids.senders } }), 403, "policy.not-sender");
    expectProblem(await client.post("/consultations", { as: "sender", json: { ...fields, bodyIds: [uuid()] } }), 422, "input.invalid");
    expectProblem(await client.post("/consultations", { as: "sender", json: { ...fields, bodyIds: [world.ids.senders] } }), 422, "consultation.body-is-sender");
    expectProblem(await client.post("/consultations", { as: "sender", json: { ...fields, lastAnswerDay: "2031-02-30" } }), 422, "input.invalid");
    expect(await world.services.database.consultation.count()).toBe(before);
  });

  it("are listed for those who were asked, and for nobody else", async () => {
    const titles = async (as: CastName) =>
      ((await client.get("/consultations", { as })).body as { consultations: Json[] }).consultations.map((c) => c["title"]);
    expect(await titles("author")).toEqual(["Trygghetsprogram"]);
    expect(await titles("stranger")).toEqual([]);
  });

  it("name the caller's own response and the documents that the caller may open", async () => {
    const own = await world.annotate({ as: "author", audience: "own" });
    const unit = await world.annotate({ as: "colleague", audience: "unit" });
    const mine = bodyOf(await client.get(consultation(), { as: "author" }));
    expect(mine["response"]).toEqual({ id: world.ids.response, bodyId: world.ids.ours, lastAnswerDay: "2030-10-27" });
    expect(mine["documents"]).toEqual(expect.arrayContaining([`annotation/${own}`, `annotation/${unit}`, `response/${world.ids.response}`]));

    const neighbours = bodyOf(await client.get(consultation(), { as: "neighbour" }))["documents"] as string[];
    expect(neighbours).toContain(`response/${world.ids.response}`);
    expect(neighbours).not.toContain(`annotation/${own}`);
    expect(neighbours).not.toContain(`annotation/${unit}`);

    const theirs = bodyOf(await client.get(consultation(), { as: "foreigner" }));
    expect(theirs["response"]).toEqual({ id: world.ids.theirResponse, bodyId: world.ids.theirs, lastAnswerDay: "2030-10-27" });
    expect(bodyOf(await client.get(consultation(), { as: "sender" }))["response"]).toBeNull();
    expectProblem(await client.get(consultation(), { as: "stranger" }), 403, "consultation.not-invited");
    expectProblem(await client.get(`/consultations/${uuid()}`, { as: "sender" }), 404, "not-found");
  });

  it("are steered by their sender alone", async () => {
    const made = bodyOf(await client.post("/consultations", { as: "sender", json: fields }));
    const path = `/consultations/${String(made["id"])}`;
    expect(bodyOf(await client.call("PATCH", path, { as: "sender", json: { title: "Nytt namn", sharing: true } }))).toMatchObject({ title: "Nytt namn", sharing: true });
    expect(bodyOf(await client.post(`${path}/bodies`, { as: "sender", json: { bodyId: world.ids.ours } }))["bodies"]).toHaveLength(1);
    expectProblem(await client.call("PATCH", path, { as: "sender", json: { state: "open" } }), 409, "consultation.no-version");
    expectProblem(await client.call("PATCH", path, { as: "foreigner", json: { title: "Mitt namn" } }), 403, "policy.not-sender");
    expectProblem(await client.post(`${path}/bodies`, { as: "author", json: { bodyId: world.ids.ours } }), 403, "policy.not-sender");
  });
});

describe("the draft", () => {
  const prepare = async (): Promise<string> =>
    `/consultations/${String(bodyOf(await client.post("/consultations", { as: "sender", json: { title: "Utkast", dnr: "1", lastAnswerDay: "2031-01-01" } }))["id"])}`;

  it("is published from a form, once for a key, with what was lost", async () => {
    const path = await prepare();
    const headers = { "idempotency-key": uuid() };
    const form = () => {
      const data = new FormData();
      data.set("file", new File([draftText], "utkast åäö.md", { type: "text/markdown" }));
      return data;
    };
    const first = await client.post(`${path}/versions`, { as: "sender", raw: form(), headers });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ number: 1, format: "markdown", blocks: 5, notices: expect.any(Array) });
    expect(first.headers.get("location")).toBe(`/api/v1${path}/draft`);
    const again = await client.post(`${path}/versions`, { as: "sender", raw: form(), headers });
    expect(again.body).toEqual(first.body);
    expect(bodyOf(await client.get(path, { as: "sender" }))["versions"]).toHaveLength(1);
  });

  it("is published from a raw body, named by the address or by Content-Disposition", async () => {
    const type = { "content-type": "application/octet-stream" };
    const byQuery = await client.post(`${await prepare()}/versions?fileName=utkast.md`, { as: "sender", raw: draftText, headers: type });
    expect(byQuery.status).toBe(201);
    const disposition = { ...type, "content-disposition": "attachment; filename=\"x.md\"; filename*=UTF-8''f%C3%B6rslag.md" };
    const byHeader = await client.post(`${await prepare()}/versions`, { as: "sender", raw: draftText, headers: disposition });
    expect(byHeader.status).toBe(201);
    const stored = await world.services.database.draftVersion.findUniqueOrThrow({ where: { id: String(bodyOf(byHeader)["id"]) } });
    expect(stored.fileName).toBe("förslag.md");
  });

  it("is refused with the reason, and nothing is left behind", async () => {
    const path = await prepare();
    const send = (as: CastName, raw: BodyInit, query = "?fileName=a.docx") =>
      client.post(`${path}/versions${query}`, { as, raw, headers: { "content-type": "application/octet-stream" } });
    expectProblem(await send("sender", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])), 422, "file.broken");
    expectProblem(await send("sender", ""), 422, "file.empty");
    expectProblem(await send("sender", draftText, ""), 422, "input.invalid");
    expectProblem(await send("author", draftText), 403, "policy.not-sender");
    expectProblem(await client.post(`${path}/versions`, { as: "sender", raw: "no form", headers: { "content-type": "multipart/form-data; boundary=x" } }), 400, "http.malformed");
    const rows = await world.services.database.stagedDraft.count({ where: { consultationId: path.split("/").at(-1) ?? "" } });
    expect(rows).toBe(0);
    expectProblem(await client.get(`${path}/draft`, { as: "sender" }), 409, "consultation.no-version");
  });

  it("is read block by block by those who were asked", async () => {
    const { body } = await client.get(`${consultation()}/draft`, { as: "author" });
    expect((body as { blocks: Json[] }).blocks.map((b) => [b["kind"], b["level"], b["text"]])).toEqual([
      ["heading", 1, "Lägesbild"],
      ["paragraph", 0, "Tryggheten mäts vartannat år i hela staden."],
      ["paragraph", 0, "Resultaten redovisas för varje stadsdel."],
      ["heading", 2, "Ansvarsfördelning"],
      ["paragraph", 0, "Trafiknämnden har ett särskilt ansvar för gator och torg."],
    ]);
    expectProblem(await client.get(`${consultation()}/draft`, { as: "stranger" }), 403, "consultation.not-invited");
  });
});

describe("annotations", () => {
  it("are submitted with every target shape, and give the same shape back", async () => {
    const { blocks } = (await client.get(`${consultation()}/draft`, { as: "author" })).body as { blocks: { id: string }[] };
    const [heading, first, second] = blocks.map((b) => b.id);
    const targets: [Json, Json?][] = [
      [{ blockId: first, start: 0, end: 11 }, { blockId: first, start: 0, end: 11, endBlockId: first }],
      [{ blockId: first, start: 3, end: 5, endBlockId: second }],
      [{ blockId: first }],
      [{ sectionId: heading }],
      [{ document: true }],
      [{ missingAfter: second }],
    ];
    for (const [target, expected = target] of targets) {
      const { status, body } = await createAnnotation("author", { target });
      expect({ status, target: (body as Json)["target"] }).toEqual({ status: 201, target: expected });
    }
  });

  it("are refused for targets that are not in the draft or are of no shape", async () => {
    expectProblem(await createAnnotation("author", { target: { blockId: "nowhere" } }), 422, "annotation.target-missing");
    expectProblem(await createAnnotation("author", { target: { blockId: world.paragraphs[0], start: 5, end: 5 } }), 422, "annotation.range-invalid");
    expectProblem(await createAnnotation("author", { target: { blockId: world.paragraphs[0], start: 5 } }), 422, "input.invalid");
    expectProblem(await createAnnotation("author", { target: {} }), 422, "input.invalid");
    expectProblem(await createAnnotation("author", { text: "" }), 422, "annotation.empty");
  });

  it("take the caller's id and suggested wording, and have a Location", async () => {
    const id = uuid();
    const answer = await createAnnotation("author", { id, kind: "change", suggestion: "Tryggheten mäts varje år.", tags: ["mätning"] });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toBe(`/api/v1/annotations/${id}`);
    expect(answer.body).toMatchObject({ id, state: "open", suggestion: "Tryggheten mäts varje år.", tags: ["mätning"], replies: [], authorName: "author" });
    expectProblem(await createAnnotation("author", { id }), 409, "conflict");
  });

  it("are created once for an idempotency key, which is one person's and one command's", async () => {
    const headers = { "idempotency-key": uuid() };
    const first = bodyOf(await createAnnotation("author", {}, headers));
    const again = bodyOf(await createAnnotation("author", {}, headers));
    expect(again["id"]).toBe(first["id"]);
    expectProblem(await createAnnotation("colleague", {}, headers), 409, "conflict");
    expectProblem(await client.post(`/annotations/${String(first["id"])}/replies`, { as: "author", json: { text: "Hej" }, headers }), 409, "conflict");
    expectProblem(await createAnnotation("author", {}, { "idempotency-key": "not a uuid" }), 422, "input.invalid");
  });

  it("are refused to who may not annotate", async () => {
    expectProblem(await createAnnotation("reviewer"), 403, "policy.not-author");
    expectProblem(await createAnnotation("stranger"), 403, "consultation.not-invited");
    expectProblem(await createAnnotation("foreigner", { bodyId: world.ids.ours }), 403, "consultation.not-invited");
  });

  it("are listed, read and counted only for who may see them", async () => {
    const text = "Bara för den egna enheten, hemligt ord kvittblomma.";
    const id = await world.annotate({ as: "author", audience: "unit", text });
    const seen = async (as: CastName) => ((await client.get(`${consultation()}/annotations`, { as })).body as { annotations: Json[] }).annotations.map((a) => a["id"]);
    expect(await seen("colleague")).toContain(id);
    for (const outsider of ["neighbour", "reviewer", "foreigner", "sender"] as const) {
      expect(await seen(outsider), outsider).not.toContain(id);
      expectProblem(await client.get(`/annotations/${id}`, { as: outsider }), 404, "not-found");
      const changes = await client.get(`${consultation()}/changes?since=0`, { as: outsider });
      expect(JSON.stringify(changes.body)).not.toContain(id);
      const page = await client.get(`${consultation()}/annotations`, { as: outsider, headers: { accept: "application/ld+json" } });
      expect(new TextDecoder().decode(page.bytes)).not.toContain("kvittblomma");
    }
    expect(bodyOf(await client.get(`/annotations/${id}`, { as: "colleague" }))["text"]).toBe(text);
    expectProblem(await client.get(`${consultation()}/annotations`, { as: "stranger" }), 403, "consultation.not-invited");
  });

  it("are told as changes since a number", async () => {
    const { seq } = (await client.get(`${consultation()}/annotations`, { as: "author" })).body as { seq: number };
    const id = await world.annotate();
    const later = bodyOf(await client.get(`${consultation()}/changes?since=${seq}`, { as: "author" }));
    expect(later).toMatchObject({ since: seq, seq: seq + 1, reload: false, upserts: [{ id }], gone: [] });
    expect(bodyOf(await client.get(`${consultation()}/changes?since=${seq + 1}`, { as: "author" }))).toMatchObject({ seq: seq + 1, upserts: [] });
    expectProblem(await client.get(`${consultation()}/changes`, { as: "author" }), 422, "input.invalid");
    expectProblem(await client.get(`${consultation()}/changes?since=-1`, { as: "author" }), 422, "input.invalid");
    expectProblem(await client.get(`${consultation()}/changes?since=0`, { as: "stranger" }), 403, "consultation.not-invited");
  });
});

describe("threads", () => {
  it("are answered by who may see them", async () => {
    const id = await world.annotate();
    const answer = await client.post(`/annotations/${id}/replies`, { as: "neighbour", json: { text: "Håller med." } });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toBe(`/api/v1/annotations/${id}`);
    expect(answer.body).toMatchObject({ authorName: "neighbour", text: "Håller med.", withdrawn: false });
    expect(bodyOf(await client.get(`/annotations/${id}`, { as: "author" }))["replies"]).toHaveLength(1);
    expectProblem(await client.post(`/annotations/${id}/replies`, { as: "foreigner", json: { text: "Vi också." } }), 403, "policy.not-member");
    expectProblem(await client.post(`/annotations/${id}/replies`, { as: "neighbour", json: { text: " " } }), 422, "annotation.empty");
    expectProblem(await client.post(`/annotations/${uuid()}/replies`, { as: "neighbour", json: { text: "Hej" } }), 404, "not-found");
  });

  it("are settled by a reviewer, with a reason where one is needed", async () => {
    const id = await world.annotate();
    const settle = (as: CastName, json: Json) => client.post(`/annotations/${id}/disposition`, { as, json });
    expectProblem(await settle("author", { outcome: "accepted" }), 403, "policy.not-reviewer");
    expectProblem(await settle("reviewer", { outcome: "declined" }), 422, "disposition.reason-required");
    expectProblem(await settle("reviewer", { outcome: "maybe" }), 422, "input.invalid");
    const settled = await settle("reviewer", { outcome: "declined", reason: "Hör inte hit." });
    expect(settled.body).toMatchObject({ state: "settled", disposition: { outcome: "declined", reason: "Hör inte hit.", byName: "reviewer" } });
    expectProblem(await settle("reviewer", { outcome: "accepted" }), 409, "annotation.not-open");
  });

  it("tell who agrees, who sees to them and which verdict waits, to each what they may know", async () => {
    const id = await world.annotate({ audience: "all" });
    expect(bodyOf(await client.get(`/annotations/${id}`, { as: "author" }))).toMatchObject({ proposal: null, assignment: null, agreements: [], iAgree: false });
    for (const as of ["neighbour", "foreigner"] as const) await world.act(as, "annotation.react", { annotationId: id, agrees: true });
    const neighbour = await world.actor("neighbour");
    await world.act("reviewer", "annotation.assign", { annotationId: id, personId: neighbour?.personId ?? "", dueDay: "2030-05-01" });
    await world.act("bodyAdmin", "body.set-settling", { bodyId: world.ids.ours, settling: "author" });
    const settled = await client.post(`/annotations/${id}/disposition`, { as: "reviewer", json: { outcome: "declined", reason: "Hör inte hit." } });
    await world.act("bodyAdmin", "body.set-settling", { bodyId: world.ids.ours, settling: "reviewers" });
    expect(settled.body).toMatchObject({ state: "open", disposition: null, proposal: { outcome: "declined", reason: "Hör inte hit.", byName: "reviewer" } });

    const seen = async (as: CastName) => bodyOf(await client.get(`/annotations/${id}`, { as }));
    const ours = { bodyId: world.ids.ours, count: 1 };
    const theirs = { bodyId: world.ids.theirs, count: 1 };
    expect(await seen("neighbour")).toMatchObject({
      iAgree: true,
      assignment: { name: "neighbour", dueDay: "2030-05-01", byName: "reviewer" },
      proposal: { outcome: "declined" },
      agreements: [{ ...ours, names: ["neighbour"] }, { ...theirs, names: [] }],
    });
    // Another body, and the sender: what a body does among its own is not theirs to know.
    expect(await seen("foreigner")).toMatchObject({ iAgree: true, assignment: null, proposal: null, agreements: [{ ...theirs, names: ["foreigner"] }, { ...ours, names: [] }] });
    expect(await seen("sender")).toMatchObject({ iAgree: false, assignment: null, proposal: null });
    const listed = (await client.get(`${consultation()}/annotations`, { as: "foreigner" })).body as { annotations: Json[] };
    expect(listed.annotations.find((a) => a["id"] === id)).toMatchObject({ assignment: null, proposal: null, iAgree: true });
  });

  it("are released to more, never to fewer", async () => {
    const id = await world.annotate();
    const release = (as: CastName, audience: string) => client.post(`/annotations/${id}/release`, { as, json: { audience } });
    expectProblem(await release("neighbour", "all"), 403, "policy.not-author");
    expect((await client.get(`/annotations/${id}`, { as: "foreigner" })).status).toBe(404);
    expect(bodyOf(await release("reviewer", "all"))["audience"]).toBe("all");
    expect((await client.get(`/annotations/${id}`, { as: "foreigner" })).status).toBe(200);
    expectProblem(await release("author", "own"), 422, "annotation.narrowing");
  });
});

describe("the response", () => {
  it("is written from what was accepted, point by point, until everything has a fate", async () => {
    const [merged, other, aside] = [await world.accepted({ text: "Första synpunkten." }), await world.accepted({ text: "Andra synpunkten." }), await world.accepted({ text: "Tredje." })];
    const declined = await world.annotate();
    await world.act("reviewer", "annotation.settle", { annotationId: declined, outcome: "declined", reason: "Nej." });

    const point = await client.post(`${responsePath()}/points`, { as: "consolidator", json: { annotationIds: [merged, other], text: "Kontoret anser båda." } });
    expect(point.status).toBe(201);
    expect(point.headers.get("location")).toBe(`/api/v1${responsePath()}`);
    expect(point.body).toMatchObject({ text: "Kontoret anser båda.", drifted: [] });
    expect([...(bodyOf(point)["annotationIds"] as string[])].sort()).toEqual([merged, other].sort());
    expectProblem(await client.post(`${responsePath()}/points`, { as: "consolidator", json: { annotationIds: [declined] } }), 422, "response.not-accepted");

    expectProblem(await client.post(`${responsePath()}/set-aside`, { as: "consolidator", json: { annotationId: declined, reason: "x" } }), 422, "response.not-accepted");
    const set = await client.post(`${responsePath()}/set-aside`, { as: "consolidator", json: { annotationId: aside, reason: "Tas upp i annat ärende." } });
    expect(set.body).toMatchObject({ annotations: expect.arrayContaining([{ annotationId: aside, fate: { type: "set-aside", reason: "Tas upp i annat ärende." }, pointIds: [] }]) });

    const late = await world.accepted({ text: "Sist." });
    expect(bodyOf(await client.get(responsePath(), { as: "author" }))["coverage"]).toMatchObject({ accepted: 4, used: 2, setAside: 1, left: 1 });
    const generated = await client.post(`${responsePath()}/draft`, { as: "consolidator" });
    expect(generated.body).toMatchObject({ generated: { annotations: 1 }, coverage: { left: 0, used: 3 } });
    const points = (bodyOf(generated)["points"] as { annotationIds: string[] }[]).flatMap((p) => p.annotationIds);
    expect(points.sort()).toEqual([merged, other, late].sort());
    expectProblem(await client.post(`${responsePath()}/draft`, { as: "consolidator" }), 422, "response.nothing-to-generate");
    const sections = (bodyOf(generated)["sections"] as { key: string; text: string }[]);
    expect(sections.map((s) => s.key)).toEqual(expect.arrayContaining(["decision", "referral", "preparation", "views"]));
    expect(sections.find((s) => s.key === "views")?.text).toContain("Kontoret anser båda.");
  });

  it("is written by its consolidator alone, and read by its own body alone", async () => {
    for (const [path, json] of [
      ["draft", undefined],
      ["points", { annotationIds: [uuid()] }],
      ["set-aside", { annotationId: uuid(), reason: "x" }],
      ["transitions", { to: "review" }],
    ] as const) {
      const options = json === undefined ? {} : { json };
      expectProblem(await client.post(`${responsePath()}/${path}`, { as: "author", ...options }), 403, "policy.not-consolidator");
      expectProblem(await client.post(`${responsePath()}/${path}`, { as: "foreigner", ...options }), 403, "policy.not-member");
    }
    for (const outsider of ["foreigner", "sender", "stranger", "operator"] as const) {
      expectProblem(await client.get(responsePath(), { as: outsider }), 403, "policy.not-member");
      expectProblem(await client.get(`${responsePath()}/export?format=json`, { as: outsider }), 403, "policy.not-member");
    }
    expectProblem(await client.get(`/responses/${uuid()}`, { as: "author" }), 404, "not-found");
  });

  it("is exported in each format under its own name", async () => {
    const begins = { docx: "PK", pdf: "%PDF", html: "<!do", json: "{" };
    for (const [format, magic] of Object.entries(begins)) {
      const answer = await client.get(`${responsePath()}/export?format=${format}`, { as: "author" });
      expect(answer.status, format).toBe(200);
      expect(new TextDecoder("latin1").decode(answer.bytes.subarray(0, magic.length)).toLowerCase()).toBe(magic.toLowerCase());
      const disposition = answer.headers.get("content-disposition") ?? "";
      expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/);
      expect(decodeURIComponent(disposition.split("''")[1] ?? "")).toBe(`Svar på remiss – Trygghetsprogram.${format}`);
    }
    expectProblem(await client.get(`${responsePath()}/export?format=odt`, { as: "author" }), 422, "input.invalid");
    expectProblem(await client.get(`${responsePath()}/export`, { as: "author" }), 422, "input.invalid");
  });

  it("takes its steps, each by who may take it", async () => {
    const step = (as: CastName, json: Json) => client.post(`${responsePath()}/transitions`, { as, json });
    expectProblem(await step("approver", { to: "approved" }), 409, "response.transition");
    expect(bodyOf(await step("consolidator", { to: "review" }))["state"]).toBe("review");
    expectProblem(await client.post(`${responsePath()}/points`, { as: "consolidator", json: { annotationIds: [uuid()] } }), 409, "response.locked");
    expectProblem(await step("consolidator", { to: "approved" }), 403, "policy.not-approver");
    expectProblem(await step("approver", { to: "writing" }), 422, "response.reason-required");
    expect(bodyOf(await step("approver", { to: "approved" }))["state"]).toBe("approved");
    expect(bodyOf(await step("approver", { to: "writing", reason: "Ett stycke saknas." }))["state"]).toBe("writing");
  });
});

describe("POST /collab/tickets", () => {
  it("gives an address that opens the document once, for who may see it", async () => {
    const id = await world.annotate({ as: "author", audience: "own" });
    const document = `annotation/${id}`;
    const answer = await client.post("/collab/tickets", { as: "author", json: { document } });
    expect(answer.status).toBe(201);
    const { url, expiresAt } = answer.body as { url: string; expiresAt: string };
    expect(url).toMatch(new RegExp(`^ws://samsvar\\.example/collab/${document}\\?ticket=[\\w-]{43}$`));
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
    const ticket = new URL(url).searchParams.get("ticket") ?? "";
    expect((await world.services.tickets.redeem(ticket, document))?.actor.email).toBe(world.email("author"));
    expect(await world.services.tickets.redeem(ticket, document)).toBeNull();
  });

  it("is refused for what the caller may not see, and for names of nothing, alike", async () => {
    const id = await world.annotate({ as: "author", audience: "own" });
    for (const document of [`annotation/${id}`, `response/${world.ids.theirResponse}`, `annotation/${uuid()}`, "nonsense", "response/../x"]) {
      expectProblem(await client.post("/collab/tickets", { as: "neighbour", json: { document } }), 404, "not-found");
    }
  });
});
