import { readFileSync } from "node:fs";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { p, wordPackage } from "./fixtures/ooxml-file.ts";
import { typstPdf } from "./fixtures/pdf-file.ts";
import { programmeDocx } from "./fixtures/word-file.ts";
import { importDraft } from "./import-draft.ts";
import { limits } from "./limits.ts";
import { readDraft } from "./read-draft.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
/** Without the thread, which takes a second to start; the thread's own promises are tested below. */
const refusal = async (name: string, bytes: Uint8Array) => {
  const result = await readDraft({ name, bytes });
  return result.ok ? result.value.format : result.refusal.code;
};
const rezip = async (bytes: Uint8Array, change: (zip: JSZip) => void): Promise<Uint8Array> => {
  const zip = await JSZip.loadAsync(bytes);
  change(zip);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
};

describe("what a file is", { timeout: 60_000 }, () => {
  test("shows in its content, whatever its name says", async () => {
    expect(await refusal("program.pdf", await programmeDocx())).toBe("docx");
    expect(await refusal("program.docx", typstPdf("Text.", { tags: true }))).toBe("pdf");
    expect(await refusal("LÄSMIG", bytesOf("Bara text."))).toBe("text");
    expect(await refusal("program.md", bytesOf("# Program\n\nText."))).toBe("markdown");
  });

  test("is text although it begins with another format's letters", async () => {
    expect(await refusal("bilar.txt", bytesOf("BM är en förkortning, och MZ en annan."))).toBe("text");
  });

  test("is refused when it is something else, saying what was found", async () => {
    const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
    expect(await readDraft({ name: "karta.png", bytes: png })).toEqual({ ok: false, refusal: { code: "file.type", params: { found: "image/png" } } });
    expect(await refusal("sida.txt", bytesOf("<!doctype html><p>Hej</p>"))).toBe("file.type");
    expect(await refusal("brev.txt", bytesOf("{\\rtf1 Hej}"))).toBe("file.type");
    expect(await refusal("tal.csv", bytesOf("a;b\n1;2\n"))).toBe("file.type");
    expect(await refusal("arkiv.zip", await rezip(await new JSZip().file("a.txt", "hej").generateAsync({ type: "uint8array" }), () => undefined))).toBe("file.type");
    expect(await refusal("gammal.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]))).toBe("file.type");
  });
});

describe("a refusal", { timeout: 60_000 }, () => {
  test("says that a file is empty, or holds only space", async () => {
    expect(await importDraft({ name: "tom.docx", bytes: new Uint8Array() })).toEqual({ ok: false, refusal: { code: "file.empty" } });
    expect(await refusal("tom.txt", bytesOf(" \n\t\n"))).toBe("file.empty");
  });

  test("says that a file is too large, and how large it may be", async () => {
    const result = await importDraft({ name: "stor.pdf", bytes: new Uint8Array(limits.fileBytes + 1) });
    expect(result).toEqual({ ok: false, refusal: { code: "file.too-large", params: { measure: "megabytes", limit: 25 } } });
  });

  test("says that a file is locked: a PDF with a password, an encrypted Word document", async () => {
    expect(await refusal("hemlig.pdf", fixture("locked.pdf"))).toBe("file.encrypted");
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(512).fill(0), ...Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusal("hemlig.docx", compound)).toBe("file.encrypted");
  });

  test("says that there is no text to read: only pictures, or nothing", async () => {
    expect(await refusal("skannad.pdf", typstPdf("#rect()", { tags: false }))).toBe("file.no-text");
    expect(await refusal("tomt.docx", await wordPackage({ document: "<w:p/>" }))).toBe("file.no-text");
  });

  test.each([
    ["cut in half", async () => (await programmeDocx()).subarray(0, 4000)],
    ["not a document at all under its name", async () => bytesOf("Hej hej")],
    ["with XML that is not closed", async () => rezip(await programmeDocx(), (zip) => zip.file("word/document.xml", "<w:document><w:body>"))],
    ["with a document type", async () => rezip(await programmeDocx(), (zip) => zip.file("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))],
    ["without its main part", async () => rezip(await programmeDocx(), (zip) => zip.remove("word/document.xml"))],
  ])("says that a Word document is broken: %s", async (_, make) => {
    expect(await refusal("program.docx", await make())).toBe("file.broken");
  });

  test("says that a PDF is broken", async () => {
    expect(await refusal("program.pdf", bytesOf("%PDF-1.7\nnothing more"))).toBe("file.broken");
  });
});

describe("a file made to hurt", { timeout: 120_000 }, () => {
  test("that unpacks to far more than it is gets refused before it is unpacked in whole", async () => {
    const bomb = await rezip(await programmeDocx(), (zip) => zip.file("word/document.xml", " ".repeat(limits.partBytes + 1)));
    expect(bomb.byteLength).toBeLessThan(200_000);
    expect(await refusal("bomb.docx", bomb)).toBe("file.too-large");
  });

  test("that holds more parts than any document gets refused", async () => {
    const many = await rezip(await programmeDocx(), (zip) => {
      for (let index = 0; index <= limits.zipEntries; index += 1) zip.file(`x/${index}`, "");
    });
    expect(await refusal("delar.docx", many)).toBe("file.too-large");
  });

  test("that holds more blocks than a draft may gets refused", async () => {
    expect(await refusal("rader.txt", bytesOf("- a\n".repeat(limits.blocks + 1)))).toBe("file.too-large");
  });

  test("that takes longer than it may is stopped", async () => {
    // No thread starts as fast as this, so the bound is met on any machine.
    const result = await importDraft({ name: "djup.md", bytes: bytesOf("- ".repeat(30_000)) }, { milliseconds: 1 });
    expect(result).toMatchObject({ ok: false, refusal: { code: "file.too-large", params: { measure: "seconds" } } });
  });

  test("that nests deeper than any document is broken", async () => {
    const nested = (levels: number) => wordPackage({ document: "<w:sdt><w:sdtContent>".repeat(levels) + p("x") + "</w:sdtContent></w:sdt>".repeat(levels) });
    expect(await refusal("djup.docx", await nested(60_000))).toBe("file.broken");
    expect(await refusal("djup.docx", await nested(40))).toBe("docx");
  });
});

describe("a thread of its own", { timeout: 60_000 }, () => {
  test("gives back the same draft as reading without one", async () => {
    const file = { name: "program.docx", bytes: await programmeDocx() };
    expect(await importDraft(file)).toEqual(await readDraft(file));
    expect(file.bytes.byteLength).toBeGreaterThan(0);
  });

  test("that throws is a broken file for the person, and its cause is told to whoever runs the server", async () => {
    const faults: unknown[] = [];
    const noBytes = { byteLength: 1 } as unknown as Uint8Array;
    const result = await importDraft({ name: "a.txt", bytes: noBytes }, { onFault: (error) => faults.push(error) });
    expect(result).toEqual({ ok: false, refusal: { code: "file.broken" } });
    expect(faults).toEqual([expect.objectContaining({ name: "TypeError" })]);
  });

  test("carries refusals back too", async () => {
    expect(await importDraft({ name: "hemlig.pdf", bytes: fixture("locked.pdf") })).toEqual({ ok: false, refusal: { code: "file.encrypted" } });
  });
});

describe("a text", () => {
  test("without headings says so", async () => {
    const result = await readDraft({ name: "a.txt", bytes: bytesOf("ett stycke.\n\nett till.\n\nett tredje.\n\nett fjärde.\n") });
    expect(result).toMatchObject({ ok: true, value: { title: "a", notices: [{ code: "no-headings", count: 1, examples: [] }] } });
  });


  test("that is long is cut into blocks that a page can show, without losing a letter", async () => {
    const source = "Ett ord till. ".repeat(5_000).trim();
    const result = await readDraft({ name: "lang.txt", bytes: bytesOf(source) });
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.value.blocks.length).toBeGreaterThan(3);
    expect(Math.max(...result.value.blocks.map((block) => block.text.length))).toBeLessThanOrEqual(limits.blockText);
    expect(result.value.blocks.map((block) => block.text).join(" ")).toBe(source);
    expect(result.value.notices.map((notice) => notice.code)).toContain("long-text-split");
  });
});
