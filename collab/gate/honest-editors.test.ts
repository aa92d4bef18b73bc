// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { afterEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { richTextOf } from "../schema/from-yjs.ts";
import { richTextToHtml } from "../schema/html.ts";
import { editorOf } from "../testing/editors.ts";
import { JudgedDocument } from "../testing/judged-document.ts";
import type { DocumentKind } from "../schema/document-name.ts";

type Root = Parameters<typeof editorOf>[1];

const editors: Editor[] = [];
const refusals: unknown[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
  expect(refusals.splice(0)).toEqual([]);
});

const paste = (editor: Editor, html: string): boolean => editor.view.pasteHTML(html, new Event("paste") as ClipboardEvent);

/** A writer whose every update must pass the gate at once, and who hears what others write. */
const writer = (judged: JudgedDocument, person: string, root: Root): { doc: Y.Doc; editor: Editor; online: (now: boolean) => void } => {
  const doc = new Y.Doc();
  let online = true;
  const reconnect = (): void => {
    judged.take(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(judged.doc)), person);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(judged.doc, Y.encodeStateVector(doc)), "server");
  };
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (!online || origin === "server") return;
    try {
      judged.take(update, person);
    } catch (error) {
      refusals.push(error);
    }
  });
  judged.doc.on("update", (update: Uint8Array) => {
    if (online) Y.applyUpdate(doc, update, "server");
  });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(judged.doc), "server");
  const editor = editorOf(doc, root);
  editors.push(editor);
  return {
    doc,
    editor,
    online: (now) => {
      online = now;
      if (now) reconnect();
    },
  };
};

const setting = (kind: DocumentKind, root: Root): { judged: JudgedDocument; html: () => string } => {
  const judged = new JudgedDocument(kind);
  return { judged, html: () => richTextToHtml(richTextOf(judged.doc.getXmlFragment(root))) };
};

describe("an honest editor is never refused", () => {
  test("typing, letter by letter, in two paragraphs", () => {
    const { judged, html } = setting("annotation", "body");
    const { editor } = writer(judged, "anna", "body");
    for (const letter of "Målet är för lågt 😀") editor.commands.insertContent(letter);
    editor.commands.splitBlock();
    for (const letter of "Nästa") editor.commands.insertContent(letter);
    expect(html()).toBe("<p>Målet är för lågt 😀</p><p>Nästa</p>");
  });

  test("bold, italic and links, set and taken away", () => {
    const { judged, html } = setting("annotation", "body");
    const { editor } = writer(judged, "anna", "body");
    editor.chain().insertContent("ett två tre").setTextSelection({ from: 5, to: 8 }).toggleBold().toggleItalic().run();
    editor.chain().setTextSelection({ from: 1, to: 4 }).setLink({ href: "https://stockholm.se/a?b=c&d" }).run();
    expect(html()).toBe(
      '<p><a href="https://stockholm.se/a?b=c&amp;d" rel="noopener noreferrer nofollow" target="_blank">ett</a> <strong><em>två</em></strong> tre</p>',
    );
    editor.chain().setTextSelection({ from: 1, to: 8 }).unsetBold().unsetItalic().unsetLink().run();
    expect(html()).toBe("<p>ett två tre</p>");
  });

  test("lists and quotes, made, indented and lifted", () => {
    const { judged, html } = setting("annotation", "body");
    const { editor } = writer(judged, "anna", "body");
    editor.chain().insertContent("ett").toggleBulletList().run();
    editor.chain().splitListItem("listItem").insertContent("två").sinkListItem("listItem").run();
    expect(html()).toBe("<ul><li><p>ett</p><ul><li><p>två</p></li></ul></li></ul>");
    editor.chain().liftListItem("listItem").toggleOrderedList().run();
    editor.chain().selectAll().toggleBlockquote().run();
    expect(html()).toContain("<ol>");
    editor.chain().selectAll().clearNodes().run();
    expect(html()).not.toContain("<li>");
  });

  test("hard breaks, and deleting everything", () => {
    const { judged, html } = setting("annotation", "suggestion");
    const { editor } = writer(judged, "anna", "suggestion");
    editor.chain().insertContent("rad").setHardBreak().insertContent("rad").run();
    expect(html()).toBe("<p>rad<br>rad</p>");
    editor.chain().selectAll().deleteSelection().run();
    expect(html()).toBe("<p></p>");
  });

  test("mentions, taken away and brought back", () => {
    const { judged, html } = setting("annotation", "body");
    const { editor } = writer(judged, "anna", "body");
    const id = "00000000-0000-4000-8000-0000000000cc";
    editor.commands.insertContent([{ type: "text", text: "Fråga " }, { type: "mention", attrs: { id, label: "Bo Ek" } }, { type: "text", text: " om det." }]);
    expect(html()).toBe(`<p>Fråga <span class="mention" data-person="${id}">@Bo Ek</span> om det.</p>`);
    paste(editor, editor.getHTML());
    expect(html().match(/data-person/g)).toHaveLength(2);
    editor.chain().selectAll().deleteSelection().run();
    for (let i = 0; i < 4; i++) editor.commands.undo();
    for (let i = 0; i < 4; i++) editor.commands.redo();
    paste(editor, '<p><span data-person="nobody">@Ingen</span> och <span class="mention">@Någon</span></p>');
    expect(html()).toContain("@Ingen och @Någon");
  });

  test("undo and redo", () => {
    const { judged, html } = setting("annotation", "body");
    const { editor } = writer(judged, "anna", "body");
    editor.commands.insertContent("Hej alla");
    editor.chain().selectAll().toggleBold().toggleBulletList().run();
    for (let i = 0; i < 6; i++) editor.commands.undo();
    for (let i = 0; i < 6; i++) editor.commands.redo();
    for (let i = 0; i < 3; i++) editor.commands.undo();
    editor.commands.insertContent("!");
    expect(html()).toContain("!");
  });

  test("a paste from a word processor keeps what the schema has and drops the rest", () => {
    const { judged, html } = setting("annotation", "body");
    const { editor } = writer(judged, "anna", "body");
    paste(
      editor,
      '<meta charset="utf-8"><h1 class="MsoTitle">Rubrik</h1><p class="MsoNormal" style="color:red"><b style="font-weight:normal">Text</b> <b>fet</b> <u>streck</u>' +
        '<a class="x" target="_top" href="https://a.se" onclick="x()">länk</a><a href="javascript:alert(1)">fel</a></p>' +
        '<ol start="4" type="a"><li>ett<ul><li>två</li></ul></li></ol><table><tr><td>cell</td></tr></table><pre><code>kod</code></pre><img src="x"><script>x()</script>',
    );
    expect(html()).toContain("Rubrik");
    expect(html()).toContain("<strong>fet</strong>");
    expect(html()).toContain('<a href="https://a.se"');
    expect(html()).not.toMatch(/javascript|script|<img|<table|<code/);
  });

  test("a response: headings, points, sources, and their copies", () => {
    const { judged, html } = setting("response", "views");
    const { editor } = writer(judged, "anna", "views");
    const source = [{ id: "00000000-0000-4000-8000-0000000000aa", hash: "0123456789abcdef" }];
    editor.chain().insertContent("Rubrik").setHeading({ level: 3 }).run();
    editor.commands.splitBlock();
    editor.chain().setHeading({ level: 4 }).insertContent("Under").run();
    editor.commands.splitBlock();
    editor.chain().setParagraph().insertContent("Nämnden delar synen.").run();
    const end = editor.state.doc.content.size;
    editor.chain().setTextSelection({ from: end - 5, to: end - 1 }).setSource(source).run();
    editor.chain().updateAttributes("paragraph", { pointId: "00000000-0000-4000-8000-0000000000bb" }).run();
    editor.chain().setTextSelection(end - 1).insertContent(" Eget.").run();
    const copied = editor.getHTML();
    editor.chain().selectAll().deleteSelection().run();
    paste(editor, copied);
    expect(html()).toContain('<span class="source" data-sources="[{&quot;id&quot;');
    expect(html()).toContain('data-point="00000000-0000-4000-8000-0000000000bb"');
    expect(html()).toMatch(/<\/span> Eget\./);
  });

  test("two tabs of one person and a colleague at once", () => {
    const { judged, html } = setting("annotation", "body");
    const one = writer(judged, "anna", "body");
    const two = writer(judged, "anna", "body");
    const bo = writer(judged, "bo", "body");
    one.editor.commands.insertContent("Flik ett. ");
    two.editor.chain().focus("end").insertContent("Flik två. ").run();
    bo.editor.chain().selectAll().toggleBold().run();
    one.editor.chain().setTextSelection({ from: 1, to: 4 }).toggleItalic().run();
    two.editor.chain().focus("end").splitBlock().insertContent("Slut").run();
    for (const { doc } of [one, two, bo]) {
      expect(richTextToHtml(richTextOf(doc.getXmlFragment("body")))).toBe(html());
    }
  });

  test("work done offline by two, merged on return", () => {
    const { judged, html } = setting("annotation", "body");
    const anna = writer(judged, "anna", "body");
    const bo = writer(judged, "bo", "body");
    anna.editor.commands.insertContent("Gemensam början.");
    anna.online(false);
    bo.online(false);
    anna.editor.chain().selectAll().toggleBulletList().focus("end").splitListItem("listItem").insertContent("Annas punkt").run();
    bo.editor.chain().selectAll().toggleBold().focus("end").insertContent(" Bos tillägg.").run();
    bo.editor.commands.undo();
    bo.editor.chain().focus("start").splitBlock().run();
    anna.online(true);
    bo.online(true);
    anna.online(true);
    const texts = [anna, bo].map(({ doc }) => richTextToHtml(richTextOf(doc.getXmlFragment("body"))));
    expect(texts).toEqual([html(), html()]);
  });

  test("[R5] a resend after a lost connection is passed over, and a half-known one gives only its rest", () => {
    const { judged, html } = setting("annotation", "body");
    const { doc, editor } = writer(judged, "anna", "body");
    editor.commands.insertContent("Hej");
    const early = Y.encodeStateVector(new Y.Doc());
    expect(judged.take(Y.encodeStateAsUpdate(doc, early)).bytes).toBeNull();
    const before = html();

    const away = new Y.Doc();
    Y.applyUpdate(away, Y.encodeStateAsUpdate(judged.doc));
    const text = away.getXmlFragment("body").querySelector("paragraph") as Y.XmlElement;
    const words = text.get(0) as Y.XmlText;
    const known = Y.encodeStateVector(away);
    words.insert(3, "san");
    judged.take(Y.encodeStateAsUpdate(away, known));
    words.insert(6, "svejsan");
    judged.take(Y.encodeStateAsUpdate(away, known));
    expect(before).toBe("<p>Hej</p>");
    expect(html()).toBe("<p>Hejsansvejsan</p>");
  });
});
