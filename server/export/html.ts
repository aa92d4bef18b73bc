/** The response as one HTML file that needs nothing beside it: semantic, printable, every character from outside escaped. */
import type { FormalBlock, FormalRun } from "../../domain/response/formal-document.ts";
import type { LaidOutDocument, LaidOutSection } from "./laid-out.ts";
import { stylesheet } from "./html-style.ts";

export const toHtml = (document: LaidOutDocument): string => `<!doctype html>
<html lang="${escaped(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="date" content="${escaped(document.date)}">
<title>${escaped(document.title)}</title>
<style>${stylesheet}</style>
</head>
<body>
<main>
${letterhead(document)}
<h1>${escaped(document.title)}</h1>
${document.sections.map(section).join("\n")}
</main>
</body>
</html>
`;

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const letterhead = ({ office, unit, documentType, dnr, date, handler, addressee, headerLines = [], logo }: LaidOutDocument): string => {
  const facts: [string, string][] = [
    ...(dnr === null ? [] : [["Dnr", escaped(dnr)] as [string, string]]),
    ["Datum", `<time datetime="${escaped(date)}">${escaped(date)}</time>`],
    ...(handler === null ? [] : [["Handläggare", `${escaped(handler.name)}<br>${escaped(handler.email)}`] as [string, string]]),
  ];
  return `<header>
${logo ? `<img class="logo" alt="" src="data:${logo.contentType};base64,${escaped(logo.base64)}">\n` : ""}<p class="office"><strong>${escaped(office)}</strong>${[unit ?? "", ...headerLines]
    .filter((line) => line !== "")
    .map((line) => `<br>${escaped(line)}`)
    .join("")}</p>
<p class="type">${escaped(documentType)}</p>
<dl>${facts.map(([term, value]) => `<div><dt>${term}</dt><dd>${value}</dd></div>`).join("")}</dl>
<p class="addressee">${escaped(addressee)}</p>
</header>`;
};

const section = ({ key, heading, blocks: content }: LaidOutSection): string => {
  if (heading === null) return content.length === 0 ? "" : `<section aria-label="Underskrifter" class="${key}">${blocks(content)}</section>`;
  return `<section aria-labelledby="${key}">\n<h2 id="${key}">${escaped(heading)}</h2>\n${blocks(content)}\n</section>`;
};

const blocks = (content: readonly FormalBlock[]): string => content.map(block).join("\n");

const block = (content: FormalBlock): string => {
  switch (content.type) {
    case "paragraph":
      return `<p>${runs(content.runs)}</p>`;
    case "heading":
      return `<h${content.level}>${runs(content.runs)}</h${content.level}>`;
    case "list": {
      const tag = content.ordered ? "ol" : "ul";
      return `<${tag}>${content.items.map((item) => `<li>${blocks(item)}</li>`).join("")}</${tag}>`;
    }
    case "quote":
      return `<blockquote>${blocks(content.blocks)}</blockquote>`;
    case "signatory":
      return `<p class="signatory">${escaped(content.name)}<br>${escaped(content.title)}</p>`;
  }
};

const runs = (content: readonly FormalRun[]): string => content.map(run).join("");

const run = ({ text, bold, italic, href }: FormalRun): string => {
  const words = escaped(text).replace(/\n/g, "<br>");
  const slanted = italic ? `<em>${words}</em>` : words;
  const weighted = bold ? `<strong>${slanted}</strong>` : slanted;
  return href === undefined ? weighted : `<a href="${escaped(href)}" rel="noreferrer">${weighted}</a>`;
};
