import { Mark, mergeAttributes } from "@tiptap/core";
import { isSafeHref } from "./attributes.ts";

/**
 * A link that carries its address and nothing else. TipTap's own also keeps target, rel, class and title from pasted pages, which would
 * let one writer dress another's screen. `setLink` refuses (returns false) anything but http, https and mailto.
 */
export const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,

  addAttributes() {
    return { href: { default: "", parseHTML: (element: HTMLElement) => element.getAttribute("href")?.trim() ?? "" } };
  },

  parseHTML() {
    return [{ tag: "a[href]", getAttrs: (element) => (isSafeHref(element.getAttribute("href")?.trim()) ? null : false) }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["a", mergeAttributes({ rel: "noopener noreferrer nofollow", target: "_blank" }, HTMLAttributes), 0];
  },

  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ commands }) =>
          isSafeHref(href) && commands.setMark(this.name, { href }),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },
});
