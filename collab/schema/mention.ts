import { Node, mergeAttributes } from "@tiptap/core";
import { isMentionLabel } from "./attributes.ts";
import { isUuid } from "./document-name.ts";

const nameIn = ({ label }: Record<string, unknown>): string => (isMentionLabel(label) ? `@${label}` : "@");

/**
 * Somebody named in the text: who, and the name as it was written. It notifies nobody by itself: the server asks whether that person may
 * read the text, and writes the name that the person has. Choosing somebody is the editor's (`app/editor/mention-suggestion.ts`).
 */
export const Mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  selectable: false,

  // A default that is written would be none of a person's: undo can bring a mention back without its attributes, and then nobody is named.
  addAttributes() {
    return {
      id: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute("data-person") ?? "", renderHTML: ({ id }) => (isUuid(id) ? { "data-person": id } : {}) },
      label: { default: null, parseHTML: (element: HTMLElement) => element.textContent.replace(/^@/, ""), renderHTML: () => ({}) },
    };
  },

  parseHTML() {
    const isMention = (element: HTMLElement): boolean =>
      isUuid(element.getAttribute("data-person")) && isMentionLabel(element.textContent.replace(/^@/, ""));
    return [{ tag: "span[data-person]", getAttrs: (element) => (isMention(element) ? null : false) }];
  },

  renderHTML({ node, HTMLAttributes }) {
    return ["span", mergeAttributes({ class: "mention" }, HTMLAttributes), nameIn(node.attrs)];
  },

  renderText({ node }) {
    return nameIn(node.attrs);
  },
});
