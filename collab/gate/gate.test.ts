import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { DocumentKind } from "../schema/document-name.ts";
import type { GateLimits } from "../room/limits.ts";
import {
  binary,
  craft,
  element,
  embed,
  format,
  gc,
  json,
  skip,
  subDocument,
  text,
  type,
  values,
  words,
  type CraftedContent,
  type CraftedStruct,
  type Id,
} from "../testing/craft.ts";
import { JudgedDocument } from "../testing/judged-document.ts";

const anna = 100;
const bo = 200;
const uuid = "00000000-0000-4000-8000-0000000000aa";

/** Anna's paragraph in the first root: its element is [100, 0], its text [100, 1], its letters "Hej" [100, 2…4]. */
const begun = (kind: DocumentKind = "annotation", limits: Partial<GateLimits> = {}): JudgedDocument => {
  const judged = new JudgedDocument(kind, limits);
  const root = kind === "annotation" ? "body" : "views";
  judged.take(
    craft([
      {
        client: anna,
        clock: 0,
        structs: [
          { parent: root, content: element("paragraph") },
          { parent: [anna, 0], content: text() },
          { parent: [anna, 1], content: words("Hej") },
        ],
      },
    ]),
    "anna",
  );
  return judged;
};

/** Bo's update of these structs, from clock 0. */
const byBo = (...structs: CraftedStruct[]): Uint8Array => craft([{ client: bo, clock: 0, structs }]);

const verdictOf = (judged: JudgedDocument, bytes: Uint8Array): string => {
  const before = [Y.encodeStateAsUpdate(judged.doc), ...judged.doc.share.keys()];
  const verdict = judged.judge(bytes, "bo");
  // Judging leaves no trace: not in the content, and no root that was only named.
  expect([Y.encodeStateAsUpdate(judged.doc), ...judged.doc.share.keys()]).toEqual(before);
  return verdict.kind === "passed" ? "passed" : `${verdict.kind} ${verdict.rule}`;
};

test("what the tests below twist is passed when it is straight", () => {
  expect(verdictOf(begun(), byBo({ left: [anna, 4], content: words("!") }))).toBe("passed");
  expect(verdictOf(begun(), byBo({ left: [anna, 2], right: [anna, 3], content: words("!") }))).toBe("passed");
  expect(verdictOf(begun(), byBo({ left: [anna, 0], content: element("bulletList") }, { parent: [bo, 0], content: element("listItem") }))).toBe("passed");
  expect(verdictOf(begun(), byBo({ left: [anna, 4], content: format("bold", "{}") }))).toBe("passed");
  expect(verdictOf(begun("response"), byBo({ parent: [anna, 0], sub: "pointId", content: values(uuid) }))).toBe("passed");
  expect(verdictOf(begun(), craft([], [{ client: anna, ranges: [[2, 3]] }]))).toBe("passed");
});

describe("[R1] size", () => {
  test("an update over the bound is not decoded", () => {
    expect(verdictOf(begun("annotation", { updateBytes: 64 }), new Uint8Array(65))).toBe("refused R1");
  });
});

describe("[R2] counts", () => {
  test.each([
    ["sections", craft([1, 2, 3, 4].map((client) => ({ client, clock: 0, structs: [] })))],
    ["structs", byBo(...[0, 1, 2, 3].map((i): CraftedStruct => ({ left: i === 0 ? [anna, 4] : [bo, i - 1], content: words("a") })))],
    ["delete ranges", craft([], [{ client: anna, ranges: [[0, 1], [2, 1], [4, 1], [6, 1]] }])],
    ["clocks", byBo({ content: gc(5_000) })],
  ])("too many %s", (_what, bytes) => {
    expect(verdictOf(begun("annotation", { sections: 3, structs: 3, deleteRanges: 3, clock: 1_000 }), bytes)).toBe("refused R2");
  });

  test("a count that the bytes do not bear costs nothing", () => {
    expect(verdictOf(begun(), Uint8Array.of(1, 0xff, 0xff, 0xff, 0xff, 0x0f, 200, 1, 0))).toBe("refused R2");
    expect(verdictOf(begun(), byBo({ content: gc(2 ** 40) }))).toBe("refused R2");
  });
});

describe("[R3] form", () => {
  const straight = byBo({ left: [anna, 4], content: words("åä") });

  test("every truncation", () => {
    for (let length = 0; length < straight.length; length++) {
      expect(verdictOf(begun(), straight.slice(0, length))).toBe("refused R3");
    }
  });

  test("trailing bytes", () => {
    expect(verdictOf(begun(), Uint8Array.of(...straight, 0))).toBe("refused R3");
  });

  test("version 2", () => {
    const doc = new Y.Doc();
    doc.getXmlFragment("body").insert(0, [new Y.XmlElement("paragraph")]);
    expect(verdictOf(begun(), Y.encodeStateAsUpdateV2(doc))).toMatch(/^refused/);
  });

  // lib0 reads a number with so many empty bytes in it as NaN, which no bound stops.
  const notANumber = [...Array.from({ length: 200 }, () => 0x80), 0];
  test.each([
    ["a client", [1, 1, ...notANumber, 0, 0x84, anna, 4, 1, 0x65, 0]],
    ["a clock", [1, 1, 200, 1, ...notANumber, 0x84, anna, 4, 1, 0x65, 0]],
    ["a neighbour's clock", [1, 1, 200, 1, 0, 0x84, anna, ...notANumber, 1, 0x65, 0]],
    ["the length of something collected", [1, 1, 200, 1, 0, 0, ...notANumber, 0]],
    ["the length of something deleted", [1, 1, 200, 1, 0, 0x81, anna, 4, ...notANumber, 0]],
    ["the length of a text", [1, 1, 200, 1, 0, 0x84, anna, 4, ...notANumber, 0]],
    ["the clock of a deletion", [0, 1, anna, 1, ...notANumber, 1]],
    ["the length of a deletion", [0, 1, anna, 1, 2, ...notANumber]],
    ["a count of sections", [...notANumber, 0]],
    ["a count of deletions", [0, 1, anna, ...notANumber]],
  ])("%s that is no number", (_what, bytes) => {
    expect(verdictOf(begun(), Uint8Array.from(bytes))).toBe("refused R3");
  });

  test("numbers longer than they need to be, and beyond 2⁵³", () => {
    expect(verdictOf(begun(), Uint8Array.of(0, 0x80, 0))).toBe("refused R3");
    expect(verdictOf(begun(), Uint8Array.of(0, 1, anna, 1, 2, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f))).toBe("refused R3");
  });

  test("a section of nothing, which would move its client's clock", () => {
    const bytes = craft([{ client: anna, clock: 100, structs: [] }], [{ client: anna, ranges: [[5, 90]] }]);
    expect(verdictOf(begun(), bytes)).toBe("refused R3");
  });

  test.each([
    ["a client twice", craft([gc(1), gc(1)].map((content, clock) => ({ client: bo, clock, structs: [{ content }] })))],
    ["an empty text", byBo({ left: [anna, 4], content: words("") })],
    ["an empty collected struct", byBo({ content: gc(0) })],
    ["a deletion of nothing", craft([], [{ client: anna, ranges: [[2, 0]] }])],
    ["deletions out of order", craft([], [{ client: anna, ranges: [[4, 1], [2, 1]] }])],
    ["deletions over each other", craft([], [{ client: anna, ranges: [[2, 2], [3, 1]] }])],
    ["deletions of a client twice", craft([], [{ client: anna, ranges: [[2, 1]] }, { client: anna, ranges: [[3, 1]] }])],
    ["JSON that is none", byBo({ left: [anna, 4], content: format("bold", "{") })],
    ["letters that are not UTF-8", straight.map((byte) => (byte === 0xc3 ? 0xff : byte))],
  ])("%s", (_what, bytes) => {
    expect(verdictOf(begun(), bytes)).toBe("refused R3");
  });
});

describe("[R4] identity", () => {
  test.each([
    ["another's id, at its next clock", craft([{ client: anna, clock: 5, structs: [{ left: [anna, 4], content: words("!") }] }])],
    ["an id of the server's", craft([{ client: 2 ** 32 + 5, clock: 0, structs: [{ left: [anna, 4], content: words("!") }] }])],
    ["no id", craft([{ client: 0, clock: 0, structs: [{ left: [anna, 4], content: words("!") }] }])],
    ["another's id beside one's own", craft([
      { client: bo, clock: 0, structs: [{ left: [anna, 4], content: words("!") }] },
      { client: anna, clock: 5, structs: [{ left: [anna, 4], content: words("!") }] },
    ])],
  ])("%s", (_what, bytes) => {
    expect(verdictOf(begun(), bytes)).toBe("early R4");
  });

  test("an id that was lent to one's own presence is bound at first use", () => {
    const judged = begun();
    judged.server.identities.lease(bo, "bo" as never);
    expect(judged.judge(byBo({ left: [anna, 4], content: words("!") }), "bo")).toMatchObject({ kind: "passed", newClients: [bo] });
  });

  test("an id that was lent to somebody's presence", () => {
    const judged = begun();
    judged.server.identities.lease(bo, "cecilia" as never);
    expect(verdictOf(judged, byBo({ left: [anna, 4], content: words("!") }))).toBe("early R4");
  });
});

describe("[R5] clocks", () => {
  test.each([
    ["a gap at the beginning", craft([{ client: bo, clock: 1, structs: [{ left: [anna, 4], content: words("!") }] }]), "early R5"],
    ["another's known clock with other words", craft([{ client: anna, clock: 2, structs: [{ parent: [anna, 1], content: words("Nej") }] }]), "refused R5"],
    ["another's known clock with another kind", craft([{ client: anna, clock: 0, structs: [{ parent: "body", content: text() }] }]), "refused R5"],
    ["another's known clock with another element", craft([{ client: anna, clock: 0, structs: [{ parent: "body", content: element("blockquote") }] }]), "refused R5"],
    ["another's words repeated truly", craft([{ client: anna, clock: 2, structs: [{ parent: [anna, 1], content: words("Hej") }] }]), "passed"],
    ["another's words repeated truly and continued", craft([{ client: anna, clock: 2, structs: [{ parent: [anna, 1], content: words("Hej då") }] }]), "early R4"],
  ])("%s", (_what, bytes, expected) => {
    expect(verdictOf(begun(), bytes)).toBe(expected);
  });

  test.each([
    ["😀!", "passed"],
    ["\ufffd\ufffd!", "passed"],
    ["\ufffd\ufffd?", "refused R5"],
    ["\ufffda!", "refused R5"],
    ["ab!", "refused R5"],
  ])("a surrogate pair repeated as %j", (said, expected) => {
    const judged = begun();
    judged.take(byBo({ left: [anna, 4], content: words("😀!") }), "bo");
    expect(verdictOf(judged, byBo({ left: [anna, 4], content: words(said) }))).toBe(expected);
  });

  test("a surrogate pair that a page has parted comes again, and becomes what that page has", () => {
    const judged = begun();
    const whole = byBo({ left: [anna, 4], content: words("😀!") });
    judged.take(whole, "bo");
    const page = new Y.Doc();
    page.clientID = bo + 1;
    Y.applyUpdate(page, Y.encodeStateAsUpdate(judged.doc));
    const letters = page.getXmlFragment("body").get(0) as Y.XmlElement;
    (letters.get(0) as Y.XmlText).delete(3, 1);
    // What it says of the words that it has parted is not what the server has, and it leaves out nothing that the server has already.
    expect(judged.judge(Y.encodeStateAsUpdate(page), "bo")).toMatchObject({ kind: "passed" });
    judged.take(Y.encodeStateAsUpdate(page), "bo");
    expect(judged.doc.getXmlFragment("body").toString()).toBe(page.getXmlFragment("body").toString());
  });

  test("a struct that begins in known clocks and names another place is put beside its own beginning", () => {
    const judged = begun();
    judged.take(byBo({ left: [anna, 0], content: element("paragraph") }, { parent: [bo, 0], content: text() }, { parent: [bo, 1], content: words("ab") }), "bo");
    judged.take(craft([{ client: bo, clock: 2, structs: [{ parent: [anna, 1], content: words("abc") }] }]), "bo");
    expect(judged.doc.getXmlFragment("body").toString()).toBe("<paragraph>Hej</paragraph><paragraph>abc</paragraph>");
  });
});

describe("[R6] references", () => {
  test.each([
    ["a left neighbour that is not there", byBo({ left: [anna, 5], content: words("!") })],
    ["a right neighbour that is not there", byBo({ right: [300, 0], content: words("!") })],
    ["a parent that is not there", byBo({ parent: [anna, 9], content: words("!") })],
    ["itself", byBo({ left: [bo, 0], content: words("!") })],
    ["what comes later in the same update", byBo({ left: [bo, 1], content: words("a") }, { left: [anna, 4], content: words("b") })],
    ["itself as parent", byBo({ parent: [bo, 0], content: element("paragraph") })],
    ["each other in a ring", craft([
      { client: bo, clock: 0, structs: [{ left: [bo + 1, 0], content: words("a") }] },
      { client: bo + 1, clock: 0, structs: [{ left: [bo, 0], content: words("b") }] },
    ])],
  ])("leaning on %s", (_what, bytes) => {
    expect(verdictOf(begun(), bytes)).toBe("early R6");
  });

  test("whatever the order of the sections, what can be placed is placed", () => {
    const letter = (client: number, at: Id): CraftedStruct & { readonly client: number } => ({ client, left: at, content: words("a") });
    // Each section's second letter leans on the next section's first, and its third on the section before.
    const clients = Array.from({ length: 20 }, (_, i) => bo + i);
    const sections = clients.map((client, i) => ({
      client,
      clock: 0,
      structs: [
        letter(client, i === clients.length - 1 ? [anna, 4] : [client + 1, 0]),
        letter(client, [client === bo ? anna : client - 1, client === bo ? 4 : 0]),
        letter(client, [i === clients.length - 1 ? bo : client + 1, 1]),
      ],
    }));
    const judged = begun();
    judged.take(craft(sections), "bo");
    expect(judged.doc.store.pendingStructs).toBeNull();
    expect(clients.map((client) => Y.getState(judged.doc.store, client))).toEqual(clients.map(() => 3));
  });
});

describe("[R7] places", () => {
  test.each([
    ["neighbours in two places", byBo({ left: [anna, 0], right: [anna, 2], content: words("!") })],
    ["a root that is not the kind's", byBo({ parent: "views", content: element("paragraph") })],
    ["a root of Object's", byBo({ parent: "__proto__", content: element("paragraph") })],
    ["a letter as parent", byBo({ parent: [anna, 2], content: words("!") })],
  ])("%s", (_what, bytes) => {
    expect(verdictOf(begun(), bytes)).toBe("refused R7");
  });

  test("an attribute's value as parent", () => {
    const bytes = byBo({ parent: [anna, 0], sub: "pointId", content: values(uuid) }, { parent: [bo, 0], content: words("!") });
    expect(verdictOf(begun("response"), bytes)).toBe("refused R7");
  });

  test("an attribute and a child as neighbours", () => {
    const bytes = byBo({ parent: [anna, 0], sub: "pointId", content: values(uuid) }, { left: [bo, 0], right: [anna, 1], content: words("!") });
    expect(verdictOf(begun("response"), bytes)).toBe("refused R7");
  });
});

describe("[R8] nesting", () => {
  test.each([
    ["an element that the schema does not know", byBo({ parent: "body", content: element("script") })],
    ["an element named like Object's", byBo({ parent: "body", content: element("constructor") })],
    ["an element that this document does not have", byBo({ parent: "body", content: element("heading") })],
    ["the document in the document", byBo({ parent: "body", content: element("doc") })],
    ["a list item outside a list", byBo({ parent: "body", content: element("listItem") })],
    ["a paragraph in a paragraph", byBo({ parent: [anna, 0], content: element("paragraph") })],
    ["text outside a paragraph", byBo({ parent: "body", content: text() })],
    ["a list in a suggested wording", byBo({ parent: "suggestion", content: element("bulletList") })],
  ])("%s", (_what, bytes) => {
    expect(verdictOf(begun(), bytes)).toBe("refused R8");
  });

  test("quotes within quotes beyond the bound", () => {
    const quotes = (depth: number): Uint8Array =>
      byBo(...Array.from({ length: depth }, (_, i): CraftedStruct => ({ parent: i === 0 ? "body" : [bo, i - 1], content: element("blockquote") })));
    expect(verdictOf(begun(), quotes(64))).toBe("passed");
    expect(verdictOf(begun(), quotes(65))).toBe("refused R8");
  });
});

describe("[R9] content", () => {
  const inText = (content: CraftedContent): Uint8Array => byBo({ left: [anna, 4], content });
  test.each([
    ["JSON", inText(json())],
    ["bytes", inText(binary())],
    ["an embed", inText(embed())],
    ["a sub-document", inText(subDocument())],
    ["a sub-document as attribute", byBo({ parent: [anna, 0], sub: "x", content: subDocument() })],
    ["Skip", byBo({ content: skip(4) })],
    ["values in a text", inText(values("x"))],
    ["an element in a text", inText(element("paragraph"))],
    ["letters in a paragraph", byBo({ parent: [anna, 0], content: words("x") })],
    ["formatting in a paragraph", byBo({ parent: [anna, 0], content: format("bold", "{}") })],
    ["an array", byBo({ parent: "body", content: type(0) })],
    ["a map", byBo({ parent: "body", content: type(1) })],
    ["a plain text", byBo({ parent: "body", content: type(2) })],
    ["a fragment", byBo({ parent: "body", content: type(4) })],
    ["a hook", byBo({ parent: "body", content: type(5, "x") })],
    ["a type that does not exist", byBo({ parent: "body", content: type(9) })],
    ["content that does not exist", byBo({ parent: "body", content: { ref: 15, write: () => {} } })],
    ["an element as attribute", byBo({ parent: [anna, 0], sub: "pointId", content: element("paragraph") })],
  ])("%s", (_what, bytes) => {
    expect(verdictOf(begun(), bytes)).toBe("refused R9");
  });
});

describe("[R10] marks", () => {
  const marked = (key: string, value: string): Uint8Array => byBo({ left: [anna, 4], content: format(key, value) });
  test.each([
    ["a mark that the schema does not know", marked("color", '{"v":"red"}')],
    ["a mark named like Object's", marked("__proto__", "{}")],
    ["a source in an annotation", marked("source", '{"ids":[]}')],
    ["bold with attributes", marked("bold", '{"style":"x"}')],
    ["bold as true", marked("bold", "true")],
    ["bold with a prototype", marked("bold", '{"__proto__":{"x":1}}')],
    ["a link to script", marked("link", '{"href":"javascript:alert(1)"}')],
    ["a link to data", marked("link", '{"href":"data:text/html,x"}')],
    ["a link without address", marked("link", "{}")],
    ["a link with a class", marked("link", '{"href":"https://a.se","class":"x"}')],
    ["a link whose address hides a line end", marked("link", '{"href":"https://a.se\\nx"}')],
    ["a mark over the bound", marked("bold", `{"x":"${"x".repeat(65_536)}"}`)],
  ])("%s", (_what, bytes) => {
    expect(verdictOf(begun(), bytes)).toBe("refused R10");
  });

  test("bold in a suggested wording", () => {
    const bytes = byBo({ parent: "suggestion", content: element("paragraph") }, { parent: [bo, 0], content: text() }, { parent: [bo, 1], content: format("bold", "{}") });
    expect(verdictOf(begun(), bytes)).toBe("refused R10");
  });

  test.each([
    ["an object", '{"ids":{"id":"x"}}'],
    ["ids that are none", '{"ids":[{"id":"x","hash":"0123456789abcdef"}]}'],
    ["hashes that are none", `{"ids":[{"id":"${uuid}","hash":"<b>"}]}`],
    ["references with more in them", `{"ids":[{"id":"${uuid}","hash":"0123456789abcdef","x":1}]}`],
  ])("sources that are %s", (_what, value) => {
    expect(verdictOf(begun("response"), marked("source", value))).toBe("refused R10");
  });
});

describe("[R8][R11] a mention", () => {
  const mentionIn = (parent: "paragraph" | "root"): Uint8Array =>
    byBo(
      { parent: parent === "root" ? "body" : [anna, 0], content: element("mention") },
      { parent: [bo, 0], sub: "id", content: values(uuid) },
      { parent: [bo, 0], sub: "label", content: values("Anna Ek") },
    );

  test("of somebody stands among an annotation's words", () => {
    expect(verdictOf(begun("annotation"), mentionIn("paragraph"))).toBe("passed");
  });

  test("stands nowhere else, and holds nothing", () => {
    expect(verdictOf(begun("annotation"), mentionIn("root"))).toBe("refused R8");
    expect(verdictOf(begun("response"), mentionIn("paragraph"))).toBe("refused R8");
    const filled = byBo({ parent: [anna, 0], content: element("mention") }, { parent: [bo, 0], content: text() });
    expect(verdictOf(begun("annotation"), filled)).toBe("refused R8");
  });
});

describe("[R11] attributes", () => {
  test.each([
    ["of a root", "response", byBo({ parent: "views", sub: "x", content: values("y") })],
    ["of a text", "response", byBo({ parent: [anna, 1], sub: "x", content: values("y") })],
    ["that the schema does not know", "response", byBo({ parent: [anna, 0], sub: "style", content: values("color:red") })],
    ["that this kind does not have", "annotation", byBo({ parent: [anna, 0], sub: "pointId", content: values(uuid) })],
    ["named like Object's", "response", byBo({ parent: [anna, 0], sub: "__proto__", content: values("x") })],
    ["with a value of the wrong shape", "response", byBo({ parent: [anna, 0], sub: "pointId", content: values("not an id") })],
    ["with an object", "response", byBo({ parent: [anna, 0], sub: "pointId", content: values({ a: 1 }) })],
    ["with a list", "response", byBo({ parent: [anna, 0], sub: "pointId", content: values([uuid]) })],
    ["with one honest value and one that is not", "response", byBo({ parent: [anna, 0], sub: "pointId", content: values(uuid, "x") })],
    ["that names nobody", "annotation", byBo({ parent: [anna, 0], content: element("mention") }, { parent: [bo, 0], sub: "id", content: values("anna") })],
    ["whose name runs over lines", "annotation", byBo({ parent: [anna, 0], content: element("mention") }, { parent: [bo, 0], sub: "label", content: values("Anna\nEk") })],
    ["of a mention that the schema does not know", "annotation", byBo({ parent: [anna, 0], content: element("mention") }, { parent: [bo, 0], sub: "style", content: values("x") })],
    ["with a level that is none", "response", byBo({ parent: "views", content: element("heading") }, { parent: [bo, 0], sub: "level", content: values(99) })],
  ] as const)("%s", (_what, kind, bytes) => {
    expect(verdictOf(begun(kind), bytes)).toMatch(/^refused R(11|9)$/);
  });
});

describe("[R12] deletions", () => {
  test.each([
    ["of another's words before they are written", craft([], [{ client: anna, ranges: [[5, 100]] }])],
    ["that reach beyond what is there", craft([], [{ client: anna, ranges: [[3, 3]] }])],
    ["of somebody unknown", craft([], [{ client: 999, ranges: [[0, 1]] }])],
  ])("%s", (_what, bytes) => {
    expect(verdictOf(begun(), bytes)).toBe("early R12");
  });

  test("of what comes with the update", () => {
    const bytes = craft([{ client: bo, clock: 0, structs: [{ left: [anna, 4], content: words("x") }] }], [{ client: bo, ranges: [[0, 1]] }]);
    expect(verdictOf(begun(), bytes)).toBe("passed");
  });
});

describe("[R13] what a document may become", () => {
  test("its size", () => {
    expect(verdictOf(begun("annotation", { documentBytes: 100 }), byBo({ left: [anna, 4], content: words("x".repeat(80)) }))).toBe("refused R13");
  });

  test("its client ids, one person's and all", () => {
    const bytes = craft([
      { client: bo, clock: 0, structs: [{ left: [anna, 4], content: words("x") }] },
      { client: bo + 1, clock: 0, structs: [{ left: [anna, 4], content: words("x") }] },
    ]);
    expect(verdictOf(begun("annotation", { clientsOfPerson: 1 }), bytes)).toBe("refused R13");
    expect(verdictOf(begun("annotation", { clientsOfDocument: 2 }), bytes)).toBe("refused R13");
    expect(verdictOf(begun("annotation", { clientsOfDocument: 3, clientsOfPerson: 2 }), bytes)).toBe("passed");
  });
});

describe("where things were deleted and collected", () => {
  test("what leans on them passes and becomes nothing", () => {
    const judged = begun();
    judged.take(craft([], [{ client: anna, ranges: [[0, 5]] }]), "anna");
    for (const struct of [
      { left: [anna, 3], content: words("x") },
      { parent: [anna, 1], content: words("x") },
      { parent: [anna, 0], content: text() },
    ] satisfies CraftedStruct[]) {
      expect(verdictOf(judged, byBo(struct))).toBe("passed");
    }
    judged.take(byBo({ parent: [anna, 1], content: words("x") }), "bo");
    expect(judged.doc.getXmlFragment("body").toString()).toBe("");
  });

  test("neighbours of which one is collected are no two places", () => {
    const judged = begun();
    judged.take(craft([{ client: bo, clock: 0, structs: [{ left: [anna, 0], content: element("paragraph") }] }], [{ client: anna, ranges: [[0, 5]] }]), "bo");
    expect(verdictOf(judged, craft([{ client: bo, clock: 1, structs: [{ left: [anna, 1], right: [bo, 0], content: text() }] }]))).toBe("passed");
  });
});
