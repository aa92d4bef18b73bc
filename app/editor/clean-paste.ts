/**
 * Word's clipboard in a shape that the editors understand. Word pastes lists as paragraphs that only look like lists, numbers and bullets
 * as text, and much that is meant for Word alone. The rest is what the editor's schema makes of it.
 */
export const cleanPaste = (html: string): string => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const { body } = page;
  for (const rubbish of body.querySelectorAll("style, script, meta, link, title, xml, img, o\\:p")) unwrapOrDrop(rubbish);
  dropComments(body);
  for (const hidden of body.querySelectorAll<HTMLElement>("[style*='mso-hide:all' i], a.msocomanchor, [style*='mso-element:comment' i], hr.msocomoff")) hidden.remove();
  for (const deleted of body.querySelectorAll("del")) deleted.remove();
  makeLists(page);
  flattenTables(page);
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) boldParagraph(page, heading);
  for (const paragraph of body.querySelectorAll("p")) if (isBlank(paragraph)) paragraph.remove();
  return body.innerHTML;
};

const isBlank = (element: Element): boolean => (element.textContent ?? "").replaceAll("\u00a0", " ").trim() === "" && !element.querySelector("br");

/** Word's own empty element may hold words of a paragraph in some versions; the others never do. */
const unwrapOrDrop = (element: Element): void => {
  if (element.localName === "o:p" && !isBlank(element)) element.replaceWith(...element.childNodes);
  else element.remove();
};

const dropComments = (root: Node): void => {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker?.nextNode()) found.push(walker.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
};

type Item = { readonly paragraph: HTMLElement; readonly level: number; readonly ordered: boolean };

const listLevel = /mso-list:\s*l\d+\s+level(\d+)/i;
const numberLike = /^\s*(\(?\d+|\(?[a-zåäö]|\(?[ivxlc]+)[.):]/i;

/** The item that a paragraph is, without its marker; null when it is none. */
const itemOf = (paragraph: HTMLElement): Item | null => {
  const level = listLevel.exec(paragraph.getAttribute("style") ?? "")?.[1];
  if (level === undefined) return null;
  const marker = paragraph.querySelector("[style*='mso-list:Ignore' i]");
  const ordered = numberLike.test((marker?.textContent ?? "").replaceAll("\u00a0", " "));
  marker?.remove();
  return { paragraph, level: Number(level), ordered };
};

/** Neighbouring list paragraphs become one list; deeper levels lists within its items. */
const makeLists = (page: Document): void => {
  let open: { readonly list: Element; readonly level: number }[] = [];
  let previous: Element | null = null;
  for (const paragraph of [...page.body.querySelectorAll<HTMLElement>("p, h1, h2, h3, h4, h5, h6")]) {
    const item = itemOf(paragraph);
    if (!item) continue;
    if (previous === null || paragraph.previousElementSibling !== previous) open = [];
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop();
    let top = open.at(-1);
    if (!top || top.level < item.level) {
      const list = page.createElement(item.ordered ? "ol" : "ul");
      const inside = top?.list.lastElementChild;
      if (inside) inside.append(list);
      else paragraph.before(list);
      top = { list, level: item.level };
      open.push(top);
    }
    const entry = page.createElement("li");
    const text = page.createElement("p");
    text.append(...paragraph.childNodes);
    entry.append(text);
    top.list.append(entry);
    paragraph.remove();
    previous = open[0]?.list ?? null;
  }
};

/** A comment has no tables: each row becomes a line. */
const flattenTables = (page: Document): void => {
  for (const table of page.body.querySelectorAll("table")) {
    const rows = [...table.querySelectorAll("tr")].map((row) => {
      const line = page.createElement("p");
      line.textContent = [...row.querySelectorAll("td, th")].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim()).join(" | ");
      return line;
    });
    table.replaceWith(...rows);
  }
};

/** Comments have no headings of their own. */
const boldParagraph = (page: Document, heading: Element): void => {
  const paragraph = page.createElement("p");
  const bold = page.createElement("strong");
  bold.append(...heading.childNodes);
  paragraph.append(bold);
  heading.replaceWith(paragraph);
};

/** Whether clipboard HTML comes from Word or another office program, whose markup needs help. */
export const isFromOffice = (html: string): boolean => /urn:schemas-microsoft-com:office|class="?Mso|mso-list|content="?Word\.Document/i.test(html);

/** For ProseMirror's `transformPastedHTML`. */
export const pasteFromOffice = (html: string): string => (isFromOffice(html) ? cleanPaste(html) : html);
