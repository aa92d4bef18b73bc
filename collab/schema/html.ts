import type { RichBlock, RichInline, RichListItem, RichMark, RichText } from "../../domain/rich-text/rich-text.ts";
import { isSafeHref } from "./attributes.ts";

/**
 * Rich text as HTML, ready to stand in a page: only the elements named here, every text and attribute escaped, and no address that is
 * not http, https or mailto.
 */
export const richTextToHtml = (value: RichText): string => value.content.map(blockHtml).join("");

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

const blockHtml = (block: RichBlock): string => {
  switch (block.type) {
    case "paragraph": {
      const point = block.attrs?.pointId;
      return `<p${point ? ` data-point="${escapeHtml(point)}"` : ""}>${inlinesHtml(block.content)}</p>`;
    }
    case "heading": {
      const tag = block.attrs.level === 4 ? "h4" : "h3";
      return `<${tag}>${inlinesHtml(block.content)}</${tag}>`;
    }
    case "blockquote":
      return `<blockquote>${(block.content ?? []).map(blockHtml).join("")}</blockquote>`;
    case "bulletList":
      return `<ul>${(block.content ?? []).map(itemHtml).join("")}</ul>`;
    case "orderedList":
      return `<ol>${(block.content ?? []).map(itemHtml).join("")}</ol>`;
  }
};

const itemHtml = (item: RichListItem): string => `<li>${(item.content ?? []).map(blockHtml).join("")}</li>`;

const inlinesHtml = (inlines: readonly RichInline[] = []): string => inlines.map(inlineHtml).join("");

const inlineHtml = (inline: RichInline): string => {
  switch (inline.type) {
    case "hardBreak":
      return "<br>";
    case "mention":
      return `<span class="mention" data-person="${escapeHtml(inline.attrs.id)}">@${escapeHtml(inline.attrs.label)}</span>`;
    case "text":
      return (inline.marks ?? []).reduceRight(wrap, escapeHtml(inline.text));
  }
};

const wrap = (html: string, mark: RichMark): string => {
  switch (mark.type) {
    case "bold":
      return `<strong>${html}</strong>`;
    case "italic":
      return `<em>${html}</em>`;
    case "link":
      return isSafeHref(mark.attrs.href)
        ? `<a href="${escapeHtml(mark.attrs.href)}" rel="noopener noreferrer nofollow" target="_blank">${html}</a>`
        : html;
    case "source":
      return `<span class="source" data-sources="${escapeHtml(JSON.stringify(mark.attrs.ids))}">${html}</span>`;
  }
};
