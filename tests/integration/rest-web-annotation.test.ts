import { afterAll, beforeAll, expect, it } from "vitest";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { createWorld, type World } from "../support/world.ts";
import { createRestClient, type RestClient } from "./rest-client.ts";

/** Letters outside the basic plane, so that code points and UTF-16 units part. */
const draftText = "# Rubrik 🌳\n\nFörsta stycket om träd 🌲 och torg.\n\nAndra stycket 😀 här.\n\n## Under\n\nTredje.\n\n# Nästa\n\nFjärde.\n";

let database: TestDatabase;
let world: World;
let client: RestClient;
let path: string;
type Block = { id: string; text: string };
let blocks: Block[];

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
  client = await createRestClient(world);
  const json = { title: "Träd", dnr: "1", lastAnswerDay: "2031-01-01", bodyIds: [world.ids.ours] };
  path = `/consultations/${((await client.post("/consultations", { as: "sender", json })).body as { id: string }).id}`;
  await client.post(`${path}/versions?fileName=a.md`, { as: "sender", raw: draftText, headers: { "content-type": "application/octet-stream" } });
  await client.call("PATCH", path, { as: "sender", json: { state: "open" } });
  blocks = ((await client.get(`${path}/draft`, { as: "author" })).body as { blocks: Block[] }).blocks;
});
afterAll(async () => {
  await world.stop();
  await database.drop();
});

type Item = { id: string; type: string; motivation: string; body: { value: string; purpose: string }[]; target: string | { source: string; selector: Selector[] } };
type Selector = { type: string; exact?: string; prefix?: string; suffix?: string; start?: number; end?: number };

const pageWith = async (target: object, more: object = {}): Promise<{ page: Record<string, unknown>; item: Item }> => {
  const made = await client.post(`${path}/annotations`, { as: "author", json: { audience: "body", kind: "change", target, text: "Synpunkt", ...more } });
  const id = (made.body as { id: string }).id;
  const answer = await client.get(`${path}/annotations`, { as: "author", headers: { accept: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"' } });
  expect(answer.headers.get("content-type")).toBe('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"');
  expect(answer.headers.get("vary")).toContain("Accept");
  const page = answer.body as Record<string, unknown> & { items: Item[] };
  const item = page.items.find((i) => i.id.endsWith(id));
  if (!item) throw new Error("The annotation is not on the page");
  return { page, item };
};

it("is a page of the W3C model: context, type, part of a collection, items", async () => {
  const { page, item } = await pageWith({ document: true }, { suggestion: "Nytt ord." });
  expect(page).toMatchObject({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationPage",
    startIndex: 0,
    partOf: { type: "AnnotationCollection", total: (page["items"] as unknown[]).length },
  });
  expect(item).toMatchObject({ type: "Annotation", motivation: "editing", target: `http://samsvar.example/api/v1${path}/draft` });
  expect(item.body.map((b) => [b.purpose, b.value])).toEqual([["commenting", "Synpunkt"], ["editing", "Nytt ord."], ["tagging", "change"]]);
});

it("selects by quote and by position in code points of the draft's text", async () => {
  const source = blocks.map((b) => b.text).join("\n");
  const points = [...source];
  const [heading, first, second, under, third] = blocks;
  if (!heading || !first || !second || !under || !third) throw new Error("The draft has other blocks");
  const cases: [object, string][] = [
    [{ blockId: first.id, start: first.text.indexOf("🌲"), end: first.text.indexOf(" och") }, "🌲"],
    [{ blockId: first.id, start: first.text.indexOf("torg"), end: 5, endBlockId: second.id }, "torg.\nAndra"],
    [{ blockId: second.id }, second.text],
    [{ missingAfter: third.id }, third.text],
    [{ sectionId: heading.id }, blocks.slice(0, 5).map((b) => b.text).join("\n")],
    [{ sectionId: under.id }, `${under.text}\n${third.text}`],
  ];
  for (const [target, expected] of cases) {
    const { item } = await pageWith(target);
    if (typeof item.target === "string") throw new Error("A target without a selector");
    const [quote, position] = item.target.selector;
    expect(quote).toMatchObject({ type: "TextQuoteSelector", exact: expected });
    expect(position?.type).toBe("TextPositionSelector");
    expect(points.slice(position?.start, position?.end).join("")).toBe(expected);
    expect(source).toContain(`${quote?.prefix}${expected}${quote?.suffix}`);
    expect(() => encodeURIComponent(`${quote?.prefix}|${quote?.suffix}`), "half a pair").not.toThrow();
  }
});

it("is not what a caller gets who asks for JSON, or for anything", async () => {
  for (const accept of ["application/json", "*/*", "application/json, application/ld+json;q=0.5"]) {
    const answer = await client.get(`${path}/annotations`, { as: "author", headers: { accept } });
    expect(answer.headers.get("content-type"), accept).toBe("application/json");
  }
});
