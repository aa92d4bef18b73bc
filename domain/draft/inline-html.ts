import type { InlineMark } from "./block.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

export const escapeHtml = (text: string): string => text.replace(/[&<>"\r]/g, (character) => entities[character] ?? "");

/** From the outermost in: a link must not be cut by what stands inside it. */
const nesting = ["link", "strong", "emphasis", "superscript"] as const satisfies readonly InlineMark["type"][];

/** Only these addresses become links; whatever else an import let through stays as its words. */
const safeHref = /^(https?:\/\/|mailto:)/i;

/** The fragment that a superscript mark with these words refers to, when it is a note's mark. */
export type NoteAnchor = (mark: string) => string | undefined;

/**
 * `[from, to)` of a text as HTML. Marks may overlap in any way. Only elements are added, never characters, so that the text nodes of the
 * result, joined, are the text itself and offsets count in both alike.
 */
export const inlineHtml = (text: string, marks: readonly InlineMark[], from: number, to: number, noteAnchor: NoteAnchor): string => {
  const inside = (depth: number, start: number, end: number): string => {
    const type = nesting[depth];
    if (type === undefined) return escapeHtml(text.slice(start, end));
    return runsOf(marks, type, start, end)
      .map((run) => {
        const html = inside(depth + 1, run.start, run.end);
        return run.mark ? wrap(run.mark, html, text.slice(run.start, run.end), noteAnchor) : html;
      })
      .join("");
  };
  return inside(0, from, to);
};

type Run = { readonly start: number; readonly end: number; readonly mark: InlineMark | null };

/** `[start, end)` cut where marks of one type begin and end; of overlapping marks of the same type the first wins. */
const runsOf = (marks: readonly InlineMark[], type: InlineMark["type"], start: number, end: number): Run[] => {
  const runs: Run[] = [];
  let at = start;
  const own = marks.filter((m) => m.type === type && m.end > start && m.start < end && m.end > m.start);
  for (const mark of [...own].sort((a, b) => a.start - b.start)) {
    const [first, last] = [Math.max(at, mark.start), Math.min(end, mark.end)];
    if (first >= last) continue;
    if (first > at) runs.push({ start: at, end: first, mark: null });
    runs.push({ start: first, end: last, mark });
    at = last;
  }
  if (at < end) runs.push({ start: at, end, mark: null });
  return runs;
};

const wrap = (mark: InlineMark, html: string, words: string, noteAnchor: NoteAnchor): string => {
  switch (mark.type) {
    case "link":
      return mark.href !== undefined && safeHref.test(mark.href)
        ? `<a href="${escapeHtml(mark.href)}" rel="noopener noreferrer" target="_blank">${html}</a>`
        : html;
    case "strong":
      return `<strong>${html}</strong>`;
    case "emphasis":
      return `<em>${html}</em>`;
    case "superscript": {
      const anchor = noteAnchor(words);
      return anchor === undefined ? `<sup>${html}</sup>` : `<sup><a href="#${escapeHtml(anchor)}">${html}</a></sup>`;
    }
  }
};
