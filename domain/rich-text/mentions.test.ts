import { expect, test } from "vitest";
import { mentionedIn, withNames } from "./mentions.ts";
import type { RichText } from "./rich-text.ts";

const mention = (id: string, label: string) => ({ type: "mention", attrs: { id, label } }) as const;

const text: RichText = {
  type: "doc",
  content: [
    { type: "paragraph", content: [mention("a", "Anna"), { type: "text", text: " och " }, mention("b", "Bo")] },
    { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [mention("a", "Anna igen")] }] }] },
    { type: "blockquote" },
  ],
};

test("those who are named are found wherever they stand, each once", () => {
  expect(mentionedIn(text)).toEqual(["a", "b"]);
});

test("a name is the person's own, and nobody who may not read is mentioned", () => {
  const named = withNames(text, new Map([["a", "Anna Ek"]]));
  expect(mentionedIn(named)).toEqual(["a"]);
  expect(named.content[0]).toEqual({
    type: "paragraph",
    content: [mention("a", "Anna Ek"), { type: "text", text: " och " }, { type: "text", text: "@Bo" }],
  });
  expect(JSON.stringify(named)).not.toContain("Anna igen");
  expect(named.content[2]).toEqual({ type: "blockquote" });
});
