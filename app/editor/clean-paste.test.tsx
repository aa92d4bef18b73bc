import { Editor } from "@tiptap/core";
import { afterEach, describe, expect, it } from "vitest";
import { annotationExtensions } from "../../collab/schema/extensions.ts";
import { isFromOffice, pasteFromOffice } from "./clean-paste.ts";

const editors: Editor[] = [];
afterEach(() => editors.splice(0).forEach((editor) => editor.destroy()));

/** What an annotation's editor keeps of a paste. */
const pasted = (html: string): string => {
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: annotationExtensions(),
    editorProps: { transformPastedHTML: pasteFromOffice },
  });
  editors.push(editor);
  editor.view.pasteHTML(html, new Event("paste") as ClipboardEvent);
  return editor.getHTML();
};

/** As Word 365 for Windows puts it on the clipboard, shortened where it repeats itself. */
const fromWord = (fragment: string): string => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:"Cambria Math";} p.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:11.0pt;}
@list l0:level1 {mso-level-number-format:bullet; mso-level-text:\uF0B7;} --></style>
<!--[if gte mso 10]><style> table.MsoNormalTable {mso-style-name:"Normal tabell";} </style><![endif]--></head>
<body lang=SV style='tab-interval:65.2pt;word-wrap:break-word'><!--StartFragment-->${fragment}<!--EndFragment--></body></html>`;

const item = (marker: string, text: string, level = 1, list = "l0"): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'>` +
  `<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${marker}` +
  `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\n`;

describe("what is pasted from Word", () => {
  it("keeps paragraphs, bold, italic and links, and drops styles, comments and empty paragraphs", () => {
    const html = pasted(
      fromWord(
        `<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Kontoret</b> anser att <i>särskilt ansvar</i> bör förklaras<span style='color:red'>.</span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Se <a href="https://start.stockholm/program" target="_blank"><span style='color:#0563C1'>programmet</span></a>.<o:p></o:p></p>`,
      ),
    );
    expect(html).toBe(
      "<p><strong>Kontoret</strong> anser att <em>särskilt ansvar</em> bör förklaras.</p>" +
        '<p>Se <a rel="noopener noreferrer nofollow" target="_blank" href="https://start.stockholm/program">programmet</a>.</p>',
    );
  });

  it("makes lists of what only looks like lists, nested ones too, without their markers", () => {
    const html = pasted(
      fromWord(
        `<p class=MsoNormal>Vi saknar:<o:p></o:p></p>\n${item("·", "belysning")}${item("o", "vid gångvägar", 2)}${item("·", "drift")}` +
          `<p class=MsoNormal>Därför:<o:p></o:p></p>\n${item("1.", "mät", 1, "l1")}${item("2.", "åtgärda", 1, "l1")}`,
      ),
    );
    expect(html).toBe(
      "<p>Vi saknar:</p><ul><li><p>belysning</p><ul><li><p>vid gångvägar</p></li></ul></li><li><p>drift</p></li></ul>" +
        '<p>Därför:</p><ol><li><p>mät</p></li><li><p>åtgärda</p></li></ol>',
    );
  });

  it("makes bold lines of headings and lines of a table's rows", () => {
    const html = pasted(
      fromWord(
        `<h2 style='mso-style-next:Normal'>Lägesbild<o:p></o:p></h2>
<table class=MsoTableGrid border=1><tr><td width=300><p class=MsoNormal>År<o:p></o:p></p></td><td><p class=MsoNormal>Andel<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>2023<o:p></o:p></p></td><td><p class=MsoNormal>41 %<o:p></o:p></p></td></tr></table>`,
      ),
    );
    expect(html).toBe("<p><strong>Lägesbild</strong></p><p>År | Andel</p><p>2023 | 41 %</p>");
  });

  it("leaves behind tracked deletions, Word's own comments, pictures and hidden text", () => {
    const html = pasted(
      fromWord(
        `<p class=MsoNormal>Staden <del cite="mailto:x"><span>ska</span></del><ins cite="mailto:x"><span>bör</span></ins> mäta<a class=msocomanchor id="_anchor_1" href="#_msocom_1">[AB1]</a>` +
          `<span style='display:none;mso-hide:all'>dolt</span>.<img width=10 src="file:///C:/bild.png" v:shapes="x"><o:p></o:p></p>` +
          `<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Nej!<o:p></o:p></p></div></div>`,
      ),
    );
    expect(html).toBe("<p>Staden bör mäta.</p>");
  });

  it("is told from other pages, which are left to the editor", () => {
    expect(isFromOffice(fromWord("<p class=MsoNormal>x</p>"))).toBe(true);
    expect(isFromOffice("<p>Vanlig <b>text</b></p>")).toBe(false);
    expect(pasted("<p>Vanlig <b>text</b></p>")).toBe("<p>Vanlig <strong>text</strong></p>");
  });
});
