// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { attempts, hostileDocument } from "./hostile.fixture.ts";
import { toHtml } from "./html.ts";
import { safeText, withSafeText } from "./safe-text.ts";
import { sampleDocument } from "./sample.fixture.ts";

const open = (html: string) => new DOMParser().parseFromString(html, "text/html");
const texts = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].map((e) => e.textContent);

describe("the HTML file", () => {
  const page = open(toHtml(sampleDocument));

  test("says its language and title", () => {
    expect(page.documentElement.lang).toBe("sv-SE");
    expect(page.title).toBe("Stadens program för levande torg 2025–2029. Svar på remiss");
    expect(texts(page, "h1")).toEqual([page.title]);
  });

  test("has the sections' headings in order, each section named by its heading", () => {
    expect(texts(page, "h2")).toEqual(sampleDocument.sections.flatMap((s) => s.heading ?? []));
    for (const section of page.querySelectorAll("section[aria-labelledby]")) {
      expect(page.getElementById(section.getAttribute("aria-labelledby") ?? "")?.tagName).toBe("H2");
    }
  });

  test("keeps lists, nesting, quotations, emphasis and links", () => {
    expect(texts(page, "section[aria-labelledby=decision] ol > li")).toHaveLength(2);
    expect(texts(page, "ul > li > ol > li")).toEqual(["gångstråk till kollektivtrafik och vård,", "därefter torghandel och uteserveringar."]);
    expect(texts(page, "blockquote")).toHaveLength(1);
    expect(texts(page, "p strong")).toContain("per torg och år");
    expect(page.querySelector("section a")?.getAttribute("href")).toBe("https://data.example/torg?år=2024&typ=besök");
  });

  test("needs nothing from elsewhere", () => {
    expect(page.querySelectorAll("script, link, img, iframe, [src], [onclick]")).toHaveLength(0);
  });

  test("does not give away which annotations it rests on", () => {
    expect(toHtml(sampleDocument)).not.toMatch(/\ba1[0-4]?\b/);
  });
});

describe("markup in the document", () => {
  const html = toHtml(withSafeText(hostileDocument));
  const page = open(html);

  test("is text on the page, letter by letter", () => {
    const paragraphs = texts(page, "section > p");
    for (const attempt of attempts) expect(paragraphs).toContain(attempt);
    expect(page.querySelector("h1")?.textContent).toBe(safeText(hostileDocument.title));
  });

  test("makes no elements and no active links", () => {
    expect(page.querySelectorAll("script, img")).toHaveLength(0);
    const links = [...page.querySelectorAll("a")].map((a) => a.getAttribute("href"));
    expect(links).toEqual(["https://a.example/%22%3E%3Cscript%3Ealert(1)%3C/script%3E"]);
  });
});
