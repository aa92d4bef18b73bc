import type { Notices } from "../notices.ts";
import type { Styles } from "./styles.ts";
import { attribute, child, children, descendants, type Element, isOn, remove, unwrap, valueOf, wordsOf } from "./xml.ts";

/** Takes out what a draft does not carry, and says so; unwraps what the converter would lose with its words inside. */
export const dropForeign = (root: Element, styles: Styles, notices: Notices): void => {
  dropContents(root, styles, notices);
  for (const choice of descendants(root, "AlternateContent")) dropAlternatives(choice, notices);
  for (const picture of descendants(root, "drawing", "pict", "object")) dropPicture(picture, notices);
  for (const chunk of descendants(root, "altChunk")) {
    notices.add("formatting-dropped", "altChunk");
    remove(chunk);
  }
  for (const mark of descendants(root, "commentRangeStart", "commentRangeEnd", "commentReference", "bookmarkStart", "bookmarkEnd")) remove(mark);
  for (const wrapper of descendants(root, "fldSimple", "dir", "bdo")) unwrap(wrapper);
  for (const ruby of descendants(root, "ruby")) unwrapRuby(ruby);
  for (const formula of descendants(root, "oMathPara", "oMath")) if (formula.parentNode) flattenFormula(formula, notices);
  dropHidden(root, styles, notices);
};

/** A table of contents is what the sections already are, with page numbers that no longer hold. */
const dropContents = (root: Element, styles: Styles, notices: Notices): void => {
  for (const control of descendants(root, "sdt")) {
    const gallery = valueOf(child(child(control, "sdtPr"), "docPartObj"), "docPartGallery") ?? "";
    if (!/table of contents|innehåll/i.test(gallery)) continue;
    notices.add("contents-dropped", wordsOf(control));
    remove(control);
  }
  const listed = descendants(root, "p").filter((each) => styles.paragraph(valueOf(child(each, "pPr"), "pStyle")).role === "contents");
  const [first] = listed;
  if (first) notices.add("contents-dropped", wordsOf(first));
  listed.forEach(remove);
};

/** The alternatives of one thing: counted once, in the newest form. What is no picture stays, for the converter to read. */
const dropAlternatives = (choice: Element, notices: Notices): void => {
  const pictures = descendants(choice, "drawing", "pict", "object");
  const [newest] = pictures;
  if (!newest) return;
  sayPicture(newest, notices);
  remove(choice);
};

const dropPicture = (picture: Element, notices: Notices): void => {
  sayPicture(picture, notices);
  remove(picture);
};

const sayPicture = (picture: Element, notices: Notices): void => {
  const box = descendants(picture, "txbxContent").map(wordsOf).join(" ").trim();
  if (box !== "") return notices.add("text-box-dropped", box);
  // A horizontal rule is drawn as a shape too.
  if (descendants(picture, "rect").some((shape) => attribute(shape, "hr") !== undefined)) return;
  const [named] = descendants(picture, "docPr", "shape");
  notices.add("image-dropped", attribute(named, "descr") ?? attribute(named, "title") ?? attribute(named, "alt") ?? attribute(named, "name") ?? "");
};

const unwrapRuby = (ruby: Element): void => {
  for (const part of children(ruby)) {
    if (part.localName === "rubyBase") unwrap(part);
    else remove(part);
  }
  const run = ruby.parentNode as Element | null;
  unwrap(ruby);
  // The base's runs stood inside a run, which the converter does not read: they take its place.
  if (run?.localName === "r") unwrap(run);
};

const flattenFormula = (formula: Element, notices: Notices): void => {
  const words = wordsOf(formula);
  notices.add("formatting-dropped", words);
  const owner = formula.ownerDocument;
  const paragraph = paragraphOf(formula);
  if (!owner || !paragraph?.namespaceURI) return remove(formula);
  const prefix = paragraph.prefix ? `${paragraph.prefix}:` : "";
  const run = owner.createElementNS(paragraph.namespaceURI, `${prefix}r`);
  const text = owner.createElementNS(paragraph.namespaceURI, `${prefix}t`);
  text.appendChild(owner.createTextNode(words));
  run.appendChild(text);
  formula.parentNode?.replaceChild(run, formula);
};

const paragraphOf = (element: Element): Element | null => {
  let node = element.parentNode as Element | null;
  while (node && node.localName !== "p") node = node.parentNode as Element | null;
  return node;
};

/** Hidden text is not shown in Word, so nobody expects to send it. Only its words go: the same run may hold a field's frame. */
const dropHidden = (root: Element, styles: Styles, notices: Notices): void => {
  for (const run of descendants(root, "r")) {
    const properties = child(run, "rPr");
    const own = child(properties, "vanish");
    if (!(own ? isOn(own) : styles.hidesRun(valueOf(properties, "rStyle")) || hiddenParagraph(run, styles))) continue;
    const texts = children(run, "t");
    if (texts.length === 0) continue;
    notices.add("hidden-text-dropped", wordsOf(run));
    texts.forEach(remove);
  }
};

const hiddenParagraph = (run: Element, styles: Styles): boolean =>
  styles.paragraph(valueOf(child(paragraphOf(run) ?? undefined, "pPr"), "pStyle")).hidden;
