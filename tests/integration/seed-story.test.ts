/**
 * The seed's story to its end: the demo's views, settled and written together, go through every approval, are sealed, decided and
 * dispatched, and the sender holds a response that makes the real one's 22 points. `docs/seed-comparison.md` lays the two side by side.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import pino from "pino";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { responsePoints } from "../../prisma/demo/points.ts";
import { exploateringPoints } from "../../prisma/demo/annotations/index.ts";
import type { FormalBlock, FormalDocument } from "../../domain/response/formal-document.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { compose, type Services } from "../../server/compose.ts";
import type { CommandInput, CommandName } from "../../server/commands/registry.ts";
import { loadDemo } from "../../server/demo/load.ts";
import { readEnvironment } from "../../server/environment.ts";
import { exportFormats, exportResponse } from "../../server/export/export-response.ts";
import { loadActor } from "../../server/repositories/people.ts";
import { sha256 } from "../../server/seal/canonical.ts";
import { sealFaults } from "../../server/seal/verify-seals.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let services: Services;

beforeAll(async () => {
  database = await createDatabase();
  services = compose({
    environment: readEnvironment({ NODE_ENV: "test", SAMSVAR_DEMO: "0" }),
    connection: { config: database.config, kind: "outside", lost: new Promise<never>(() => {}), close: async () => {} },
    logger: pino({ level: "silent" }),
  });
  await loadDemo(services, { onlyIfEmpty: true });
}, 240_000);
afterAll(async () => {
  await services.stop();
  await database.drop();
});

const people = {
  maria: "maria.karlsson@exploatering.example",
  kerstin: "kerstin.wallgren@exploatering.example",
  henrik: "henrik.sandstrom@exploatering.example",
  omar: "omar.haddad@exploatering.example",
  eva: "eva.brandt@stadsledning.example",
} as const;
type Name = keyof typeof people;

const actor = async (name: Name): Promise<Actor> => {
  const { id } = await services.database.person.findUniqueOrThrow({ where: { email: people[name] } });
  const found = await loadActor(services.database, id);
  if (!found) throw new Error(`${name} cannot act`);
  return found;
};
const act = async <Command extends CommandName>(as: Name, name: Command, input: CommandInput<Command>): Promise<void> => {
  const result = await services.execute(await actor(as), name, input);
  if (!result.ok) throw new Error(`${name} as ${as} was refused: ${JSON.stringify(result.refusal)}`);
};

const wordsOf = (block: FormalBlock): string[] => {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.runs.map((run) => run.text).join("")];
    case "list":
      return block.items.flat().flatMap(wordsOf);
    case "quote":
      return block.blocks.flatMap(wordsOf);
    case "signatory":
      return [`${block.name}, ${block.title}`];
  }
};
/** In which paragraph of *synpunkter* the table says that each point stands. */
const placesInTable = async (): Promise<Record<number, number>> => {
  const table = await readFile(path.resolve(import.meta.dirname, "../../docs/seed-comparison.md"), "utf8");
  return Object.fromEntries([...table.matchAll(/^\| (\d+) \| .* \| \d+ \/ (\d+) \| /gm)].map(([, point, place]) => [Number(point), Number(place)]));
};
const textOf = ({ sections }: FormalDocument, key: string): string =>
  sections.filter((s) => s.key === key).flatMap((s) => s.blocks.flatMap(wordsOf)).join("\n");

it("reaches the sender sealed, with all 22 points, each resting on its annotation", { timeout: 240_000 }, async () => {
  const { id: responseId, consultationId } = await services.database.response.findFirstOrThrow({
    where: { bodyId: (await services.database.body.findUniqueOrThrow({ where: { name: "Exploateringsnämnden" } })).id },
  });
  await act("maria", "response.generate", { responseId });
  const before = await services.ask(await actor("maria"), "response", { responseId });
  if (!before.ok) throw new Error(before.refusal.code);
  for (const { first, second } of before.value.contradictions.filter((c) => c.state === "unsettled")) {
    await act("maria", "response.settle-contradiction", { id: uuid(), responseId, annotationIds: [first, second], choice: "both", reason: "Båda behövs." });
  }
  await act("maria", "response.update", { responseId, stanceWording: "Exploateringskontoret bedömer övergripande förslaget som positivt." });
  await act("maria", "response.transition", { responseId, to: "review" });
  await act("kerstin", "response.transition", { responseId, to: "unitApproved" });
  await act("henrik", "response.transition", { responseId, to: "approved" });
  await act("omar", "response.transition", { responseId, to: "committee" });
  await act("omar", "response.decide", { responseId, outcome: "asProposed", decidedOn: "2030-10-19", paragraph: "§ 14", immediatelyAdjusted: true });
  await act("omar", "response.transition", { responseId, to: "dispatched" });

  const received = await services.ask(await actor("eva"), "response-content", { responseId });
  if (!received.ok || !received.value.sealed) throw new Error("the sender has nothing");
  const { document, sealed } = received.value;
  const views = textOf(document, "views");
  for (const [point, patterns] of Object.entries(responsePoints)) {
    for (const pattern of patterns) expect(views, `point ${point}`).toMatch(pattern);
  }
  expect(document.sections.map((s) => s.heading)).toEqual([
    "Exploateringsnämndens beslut",
    "Förslag till beslut",
    null,
    "Sammanfattning",
    "Remissen",
    "Ärendets beredning",
    "Exploateringskontorets synpunkter",
    "Slut",
    "Bilagor",
  ]);
  expect(textOf(document, "decision").split("\n")).toEqual([
    "Exploateringsnämnden anser remissen besvarad i enlighet med kontorets tjänsteutlåtande.",
    "Exploateringsnämnden förklarar beslutet omedelbart justerat.",
  ]);

  // The trail stays inside: the sender has its hash, the body the annotations.
  expect(sealed.trail).toBeNull();
  const own = await services.ask(await actor("maria"), "response-content", { responseId });
  const trail = own.ok ? own.value.sealed?.trail : null;
  const annotations = await services.database.annotation.findMany({ where: { consultationId } });
  const places: Record<number, number> = {};
  for (const point of exploateringPoints) {
    const annotation = annotations.find((a) => a.text === point.text);
    const rests = trail?.points.filter((p) => p.sources.some((s) => s.id === annotation?.id)) ?? [];
    expect(rests.length, `point ${point.point}`).toBeGreaterThan(0);
    for (const { text } of rests) expect(views).toContain(text);
    places[point.point ?? 0] = 1 + views.split("\n").findIndex((paragraph) => rests.some(({ text }) => paragraph.includes(text)));
    expect(JSON.stringify(received.value)).not.toContain(annotation?.id);
  }

  expect(await placesInTable()).toEqual(places);

  const files = await services.ask(await actor("eva"), "received-responses", { consultationId });
  expect(files).toMatchObject({ ok: true, value: [{ responseId, sha256: sealed.sha256, stance: "supportsWithRemarks" }] });
  for (const format of exportFormats) {
    const [first, second] = [await exportResponse(received.value, format), await exportResponse(structuredClone(received.value), format)];
    expect(sha256(first.bytes), format).toBe(sha256(second.bytes));
  }
  expect((await sealFaults(services.database)).faults).toEqual([]);
});
