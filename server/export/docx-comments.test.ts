import type { Document, Element } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import type { AnnotationId, PointId } from "../../domain/ids.ts";
import type { FormalDocument, FormalRun } from "../../domain/response/formal-document.ts";
import { toDocx } from "./docx.ts";
import { attempts, broken } from "./hostile.fixture.ts";
import { withSafeText } from "./safe-text.ts";
import { sampleDocument } from "./sample.fixture.ts";
import { sampleSources } from "./sources.fixture.ts";
import { all, openWord, part, textOf } from "./word-file.fixture.ts";

type Comment = { readonly id: string; readonly author: string; readonly date: string; readonly text: string; readonly paraId: string };

const commentsIn = (parts: Map<string, Document>): Comment[] =>
  all(part(parts, "word/comments.xml"), "w:comment").map((c) => ({
    id: c.getAttribute("w:id") ?? "",
    author: c.getAttribute("w:author") ?? "",
    date: c.getAttribute("w:date") ?? "",
    text: all(c, "w:p").map(textOf).join("\n"),
    paraId: all(c, "w:p").at(-1)?.getAttribute("w14:paraId") ?? "",
  }));

/** The words between a comment's marks. */
const wordsUnder = (body: Document, id: string): string => {
  let isInside = false;
  let words = "";
  const walk = (node: Element): void => {
    if (node.nodeName === "w:commentRangeStart" && node.getAttribute("w:id") === id) isInside = true;
    if (node.nodeName === "w:commentRangeEnd" && node.getAttribute("w:id") === id) isInside = false;
    if (node.nodeName === "w:t" && isInside) words += node.textContent ?? "";
    for (const child of Array.from(node.childNodes)) if (child.nodeType === 1) walk(child as Element);
  };
  if (body.documentElement) walk(body.documentElement);
  return words;
};

const rowOf = (parts: Map<string, Document>, { paraId }: Comment) => {
  const row = all(part(parts, "word/commentsExtended.xml"), "w15:commentEx").find((r) => r.getAttribute("w15:paraId") === paraId);
  return { parent: row?.getAttribute("w15:paraIdParent") || null, done: row?.getAttribute("w15:done") };
};

describe("annotations as comments in the Word file", () => {
  const opened = toDocx(sampleDocument, sampleSources.threads).then(openWord);

  test("stand at the words that rest on them, with who wrote them and when", async () => {
    const parts = await opened;
    const body = part(parts, "word/document.xml");
    const change = commentsIn(parts).find((c) => c.text.startsWith("Ändra"));
    expect(change).toMatchObject({ author: "Anna Berg", date: "2024-09-14T07:30:00.000Z" });
    expect(change?.text).toBe(
      "Ändra · Avdelningen för stora projekt · 3.5 Lägesbild, stycke 25\n”Torgen ska hålla god nivå.”\nDet här är oklart (5).\n" +
        "Vem svarar för det?\nFöreslagen lydelse: Staden har 84 torg, varav 31 ligger i anslutning till pågående stadsutvecklingsprojekt.",
    );
    expect(wordsUnder(body, change?.id ?? "")).toBe(
      "Uppgifter om handelns utveckling saknas för ytterstaden. Kontoret föreslår lydelsen ”Staden har 84 torg, varav 31 ligger i " +
        "anslutning till pågående stadsutvecklingsprojekt.”",
    );
  });

  test("have their answers under them, and the verdict last", async () => {
    const parts = await opened;
    const comments = commentsIn(parts);
    const root = comments.find((c) => c.text.includes("oklart (4)"));
    const answers = comments.filter((c) => root && rowOf(parts, c).parent === root.paraId);
    expect(answers.map(({ author, text }) => [author, text])).toEqual([
      ["Karin Öberg", "Finns uppgiften i bilagan?"],
      ["Anna Berg", "Nej, bara för innerstaden."],
      ["Ann-Marie Dahl", "Godtas."],
    ]);
    const body = part(parts, "word/document.xml");
    for (const answer of answers) expect(wordsUnder(body, answer.id)).toBe(wordsUnder(body, root?.id ?? ""));
  });

  test("are closed once they are settled, and open before", async () => {
    const parts = await opened;
    const done = (words: string) => {
      const comment = commentsIn(parts).find((c) => c.text.includes(words));
      return comment && rowOf(parts, comment).done;
    };
    expect(done("oklart (2)")).toBe("1");
    expect(done("oklart (3)")).toBe("0");
  });

  test("are each referred to from the text exactly once", async () => {
    const parts = await opened;
    const body = part(parts, "word/document.xml");
    const ids = commentsIn(parts).map((c) => c.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const mark of ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"]) {
      expect(all(body, mark).map((m) => m.getAttribute("w:id")).sort()).toEqual([...ids].sort());
    }
  });

  test("point back where a second passage rests on the same annotation", async () => {
    const parts = await opened;
    const about = commentsIn(parts).filter((c) => c.text.includes("3.8 Lägesbild, stycke 28"));
    expect(about.map((c) => c.text.startsWith("Vilar också på"))).toEqual([false, true, true]);
  });

  test("leave nothing behind in a file without them", async () => {
    const parts = await openWord(await toDocx(sampleDocument));
    expect([...parts.keys()].filter((path) => /comment/i.test(path))).toEqual([]);
    expect(textOf(part(parts, "word/document.xml"))).not.toContain("Anna Berg");
  });
});

const oneParagraph = (runs: readonly FormalRun[]): FormalDocument => ({
  ...sampleDocument,
  sections: [{ key: "views", heading: "Synpunkter", origin: "written", blocks: [{ type: "paragraph", pointId: "p" as PointId, runs }] }],
});

test("what was typed in a thread is only text", async () => {
  const [first] = sampleSources.threads;
  if (!first) throw new Error("no thread");
  const threads = attempts.map((text, n) => ({ ...first, id: `h${n}` as AnnotationId, text, authorName: text, quote: text, suggestion: `${text}${broken}` }));
  const runs = threads.map(({ id }) => ({ text: "ord ", sources: [id] }));
  const safe = withSafeText({ ...oneParagraph(runs) });
  const parts = await openWord(await toDocx(safe, threads.map((t) => ({ ...t, suggestion: t.text }))));
  const comments = commentsIn(parts).filter((c) => c.text.includes("·"));
  expect(comments.map((c) => c.author)).toEqual(attempts);
  for (const [n, comment] of comments.entries()) expect(comment.text).toContain(attempts[n]);
});

describe("footnotes in the Word file", () => {
  const notesIn = async (runs: readonly FormalRun[]) => {
    const parts = await openWord(await toDocx(oneParagraph(runs)));
    const references = all(part(parts, "word/document.xml"), "w:footnoteReference").map((r) => r.getAttribute("w:id"));
    const notes = all(part(parts, "word/footnotes.xml"), "w:footnote").filter((n) => references.includes(n.getAttribute("w:id")));
    return notes.map((n) => textOf(n).trim());
  };

  test("give the address of a link, which paper cannot follow", async () => {
    expect(
      await notesIn([
        { text: "Se " },
        { text: "öppna ", href: "https://data.example/s%C3%B6k" },
        { text: "data", bold: true, href: "https://data.example/s%C3%B6k" },
        { text: " eller " },
        { text: "skriv till oss", href: "mailto:torg@stad.example" },
      ]),
    ).toEqual(["https://data.example/sök", "torg@stad.example"]);
  });

  test("are not made where the words are the address", async () => {
    expect(
      await notesIn([
        { text: "https://data.example/", href: "https://data.example/" },
        { text: " " },
        { text: "torg@stad.example", href: "mailto:torg@stad.example" },
      ]),
    ).toEqual([]);
  });
});
