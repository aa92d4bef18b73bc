import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { RichBlock, RichInline, RichMark, RichText } from "../../domain/rich-text/rich-text.ts";
import { contentHash } from "./content-hash.ts";
import { isSafeHref } from "./attributes.ts";
import { annotationDocument, parseDocumentName } from "./document-name.ts";
import { richTextOf } from "./from-yjs.ts";
import { richTextToHtml } from "./html.ts";
import { parseRichText, richTextLimits } from "./parse.ts";
import { plainText, richTextFromPlain } from "./plain-text.ts";
import { annotationSchema, replySchema, responseSchema, suggestionSchema } from "./schemas.ts";
import { replaceFragment } from "./to-yjs.ts";

const id = "00000000-0000-4000-8000-0000000000aa";
const hash = "0123456789abcdef";

const rich: RichText = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Mål & <medel>" }] },
    {
      type: "paragraph",
      attrs: { pointId: id },
      content: [
        { type: "text", text: "Nämnden ", marks: [{ type: "source", attrs: { ids: [{ id, hash }] } }] },
        { type: "text", text: "delar", marks: [{ type: "bold" }, { type: "italic" }] },
        { type: "hardBreak" },
        { type: "mention", attrs: { id, label: "Anna <b>" } },
        { type: "text", text: "synen", marks: [{ type: "link", attrs: { href: 'https://a.se/?q="x"&y' } }] },
      ],
    },
    {
      type: "orderedList",
      content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "ett" }] }, { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph" }] }] }] }],
    },
    { type: "blockquote", content: [{ type: "paragraph", content: [{ type: "text", text: "citat" }] }] },
  ],
};

const fragmentOf = (value: RichText): Y.XmlFragment => {
  const fragment = new Y.Doc().getXmlFragment("views");
  replaceFragment(fragment, value);
  return fragment;
};

const markOf = fc.constantFrom<RichMark>({ type: "link", attrs: { href: "mailto:a@b.se" } }, { type: "bold" }, { type: "italic" }, { type: "source", attrs: { ids: [{ id, hash }] } });
const order = ["link", "bold", "italic", "source"];
const marksOf = fc.uniqueArray(markOf, { selector: ({ type }) => type }).map((marks) => marks.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type)));
const mention: RichInline = { type: "mention", attrs: { id, label: "Bo Ek" } };
const textOf = fc.record({ text: fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => !text.includes("\u0000")), marks: marksOf }).map(
  ({ text, marks }): RichInline => (marks.length > 0 ? { type: "text", text, marks } : { type: "text", text }),
);
/** Texts that stand beside each other differ in their marks, as in any normal document. */
const inlinesOf = fc.array(fc.oneof({ weight: 5, arbitrary: textOf }, { weight: 1, arbitrary: fc.constant(mention) })).map((texts) => texts.filter((text, i) => i === 0 || text.type === "mention" || texts[i - 1]?.type === "mention" || JSON.stringify((text as { marks?: unknown }).marks) !== JSON.stringify((texts[i - 1] as { marks?: unknown }).marks)));
const withContent = <T>(content: readonly T[]) => (content.length > 0 ? { content } : {});
const { block: blockOf } = fc.letrec<{ block: RichBlock }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small" },
    inlinesOf.map((content): RichBlock => ({ type: "paragraph", ...withContent(content) })),
    fc.tuple(fc.constantFrom<3 | 4>(3, 4), inlinesOf).map(([level, content]): RichBlock => ({ type: "heading", attrs: { level }, ...withContent(content) })),
    fc.array(tie("block"), { maxLength: 3 }).map((content): RichBlock => ({ type: "blockquote", ...withContent(content) })),
    fc.tuple(fc.constantFrom<"bulletList" | "orderedList">("bulletList", "orderedList"), fc.array(tie("block"), { maxLength: 3 })).map(
      ([type, content]): RichBlock => ({ type, ...withContent(content.map((block) => ({ type: "listItem" as const, content: [block] }))) }),
    ),
  ),
}));
const richTexts = fc.array(blockOf, { maxLength: 5 }).map((content): RichText => ({ type: "doc", content }));

describe("rich text", () => {
  test("comes back from Yjs as it went in, whatever it is", () => {
    fc.assert(fc.property(richTexts, (value) => void expect(richTextOf(fragmentOf(value))).toEqual(value)), { numRuns: 60 });
  });

  test("is read anew as it is, whatever it is", () => {
    fc.assert(fc.property(richTexts, (value) => void expect(parseRichText(JSON.parse(JSON.stringify(value)))).toEqual({ ok: true, value })), { numRuns: 60 });
  });

  test("reading changes nothing in the document", () => {
    const fragment = fragmentOf(rich);
    const before = Y.encodeStateAsUpdate(fragment.doc as Y.Doc);
    richTextOf(fragment);
    expect(Y.encodeStateAsUpdate(fragment.doc as Y.Doc)).toEqual(before);
  });

  test("is what the editors' schema reads", () => {
    expect(() => responseSchema.nodeFromJSON({ ...rich, content: rich.content.filter((b) => !JSON.stringify(b).includes("mention")) }).check()).not.toThrow();
    expect(() => responseSchema.nodeFromJSON(rich)).toThrow();
    expect(() => annotationSchema.nodeFromJSON(rich)).toThrow();
    expect(() => annotationSchema.nodeFromJSON({ type: "doc", content: [{ type: "paragraph", content: [mention] }] }).check()).not.toThrow();
    expect(Object.keys(suggestionSchema.nodes)).toEqual(["paragraph", "doc", "hardBreak", "text"]);
    expect(Object.keys(suggestionSchema.marks)).toEqual([]);
    expect(Object.keys(replySchema.nodes)).toEqual(Object.keys(annotationSchema.nodes));
  });

  test("leaves out what the schema does not know, and NUL", () => {
    const fragment = new Y.Doc().getXmlFragment("body");
    const paragraph = new Y.XmlElement("paragraph");
    const text = new Y.XmlText();
    text.applyDelta([{ insert: "a\u0000b", attributes: { bold: {}, color: { v: "red" }, link: { href: "javascript:x" } } }]);
    paragraph.insert(0, [text, new Y.XmlElement("img")]);
    fragment.insert(0, [paragraph, new Y.XmlElement("script")]);
    expect(richTextOf(fragment)).toEqual({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "ab", marks: [{ type: "bold" }] }] }] });
  });
});

describe("HTML", () => {
  test("has the elements that it should, and everything else escaped", () => {
    expect(richTextToHtml(rich)).toBe(
      "<h3>Mål &amp; &lt;medel&gt;</h3>" +
        `<p data-point="${id}"><span class="source" data-sources="[{&quot;id&quot;:&quot;${id}&quot;,&quot;hash&quot;:&quot;${hash}&quot;}]">Nämnden </span>` +
        `<strong><em>delar</em></strong><br><span class="mention" data-person="${id}">@Anna &lt;b&gt;</span>` +
        '<a href="https://a.se/?q=&quot;x&quot;&amp;y" rel="noopener noreferrer nofollow" target="_blank">synen</a></p>' +
        "<ol><li><p>ett</p><ul><li><p></p></li></ul></li></ol><blockquote><p>citat</p></blockquote>",
    );
  });

  test("never carries markup that was written as text, whatever it is", () => {
    const hostile = fc.constantFrom("<script>", '"onload="x', "'>", "&lt;", "<!--", "]]>", "javascript:x");
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1 }), (parts) => {
        const html = richTextToHtml(richTextFromPlain(parts.join("")));
        expect(html.replace(/^<p>|<\/p>$/g, "")).not.toMatch(/[<>"']/);
      }),
    );
  });

  test("drops an address that is none", () => {
    const value: RichText = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }] }] };
    expect(richTextToHtml(value)).toBe("<p>x</p>");
  });
});

test.each([
  ["https://stockholm.se", true],
  ["HTTP://a.se", true],
  ["mailto:a@b.se", true],
  ["javascript:alert(1)", false],
  [" https://a.se", false],
  ["//a.se", false],
  ["/inside", false],
  ["https://", false],
  ["https://a.se/\u0000", false],
  [`https://a.se/${"x".repeat(3000)}`, false],
  [42, false],
])("the address %j is safe: %s", (href, expected) => {
  expect(isSafeHref(href)).toBe(expected);
});

describe("plain text", () => {
  test("has a line for each paragraph and hard break", () => {
    expect(plainText(rich)).toBe("Mål & <medel>\nNämnden delar\n@Anna <b>synen\nett\n\ncitat");
  });

  test("becomes a paragraph for each line that says something", () => {
    expect(plainText(richTextFromPlain(" ett \r\n\r\n två\u0000\rtre\n"))).toBe("ett\ntvå\ntre");
    expect(richTextFromPlain("  \n")).toEqual({ type: "doc", content: [] });
  });
});

describe("a value of unknown origin", () => {
  const paragraph = (content: unknown): unknown => ({ type: "doc", content: [{ type: "paragraph", content }] });
  const text = (more: object): unknown => paragraph([{ type: "text", text: "x", ...more }]);

  test.each([
    ["null", null],
    ["a list", []],
    ["no document", { type: "paragraph" }],
    ["content that is no list", { type: "doc", content: {} }],
    ["an unknown block", { type: "doc", content: [{ type: "table" }] }],
    ["text among blocks", { type: "doc", content: [{ type: "text", text: "x" }] }],
    ["a list with a paragraph in it", { type: "doc", content: [{ type: "bulletList", content: [{ type: "paragraph" }] }] }],
    ["a heading of level 1", { type: "doc", content: [{ type: "heading", attrs: { level: 1 } }] }],
    ["a point that is none", { type: "doc", content: [{ type: "paragraph", attrs: { pointId: "x" } }] }],
    ["empty text", paragraph([{ type: "text", text: "" }])],
    ["text that is none", paragraph([{ type: "text", text: 1 }])],
    ["an unknown mark", text({ marks: [{ type: "code" }] })],
    ["a mark twice", text({ marks: [{ type: "bold" }, { type: "bold" }] })],
    ["a link to script", text({ marks: [{ type: "link", attrs: { href: "javascript:x" } }] })],
    ["a link without address", text({ marks: [{ type: "link" }] })],
    ["sources that are none", text({ marks: [{ type: "source", attrs: { ids: [{ id: "x", hash }] } }] })],
  ])("is refused: %s", (_what, value) => {
    expect(parseRichText(value)).toEqual({ ok: false, refusal: { code: "input.invalid" } });
  });

  test("is built anew: what the shape does not have is left behind", () => {
    const value = JSON.parse('{"type":"doc","x":1,"content":[{"type":"orderedList","attrs":{"start":3},"content":[{"type":"listItem","content":[{"type":"paragraph","attrs":{"pointId":null,"style":"x"},"__proto__":{"y":1}}]}]}]}') as unknown;
    expect(parseRichText(value)).toEqual({ ok: true, value: { type: "doc", content: [{ type: "orderedList", content: [{ type: "listItem", content: [{ type: "paragraph" }] }] }] } });
  });

  test("is bounded in nodes, depth and characters", () => {
    const tooLarge = { ok: false, refusal: { code: "input.too-large" } };
    const deep = (depth: number): unknown => (depth === 0 ? { type: "paragraph" } : { type: "blockquote", content: [deep(depth - 1)] });
    expect(parseRichText({ type: "doc", content: [deep(richTextLimits.depth - 1)] }).ok).toBe(true);
    expect(parseRichText({ type: "doc", content: [deep(richTextLimits.depth)] })).toEqual(tooLarge);
    expect(parseRichText({ type: "doc", content: [deep(2_000)] })).toEqual(tooLarge);
    expect(parseRichText({ type: "doc", content: Array(richTextLimits.nodes + 1).fill({ type: "paragraph" }) })).toEqual(tooLarge);
    expect(parseRichText(paragraph([{ type: "text", text: "x".repeat(richTextLimits.characters + 1) }]))).toEqual(tooLarge);
  });
});

test("a content hash tells texts apart, also when words move between them", () => {
  expect(contentHash("ab", "c")).toBe(contentHash("ab", "c"));
  expect(contentHash("ab", "c")).not.toBe(contentHash("a", "bc"));
  expect(contentHash("text")).toMatch(/^[0-9a-f]{16}$/);
});

test.each(["annotation", "annotation/", `annotation/${id}/x`, `Annotation/${id}`, `annotation/${id.toUpperCase()}`, ` annotation/${id}`, `annotation/${id}\n`, "annotation/..%2f", `draft/${id}`])(
  "%j is no document's name",
  (name) => {
    expect(parseDocumentName(name)).toBeNull();
  },
);

test("a document's name says its kind and id", () => {
  expect(parseDocumentName(annotationDocument(id))).toEqual({ name: `annotation/${id}`, kind: "annotation", id });
});
