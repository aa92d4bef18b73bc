import { Mark, mergeAttributes } from "@tiptap/core";
import type { SourceRef } from "../../domain/rich-text/rich-text.ts";
import { isSourceRefs } from "./attributes.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    source: {
      /** Says that the selected words rest on these annotations. */
      setSource: (ids: readonly SourceRef[]) => ReturnType;
      unsetSource: () => ReturnType;
    };
  }
}

/** Reads `data-sources`; anything that is not a list of references counts as none, since a paste may bring anything. */
const readSources = (json: string | null): SourceRef[] => {
  try {
    const value: unknown = JSON.parse(json ?? "");
    return isSourceRefs(value) ? value.map(({ id, hash }) => ({ id, hash })) : [];
  } catch {
    return [];
  }
};

/**
 * The annotations that the words rest on. Not inclusive, so that what is typed after a sourced sentence is the writer's own; carried in
 * the HTML, so that it survives cut and paste.
 */
export const Source = Mark.create({
  name: "source",
  inclusive: false,

  addAttributes() {
    return {
      ids: {
        default: [],
        parseHTML: (element: HTMLElement) => readSources(element.getAttribute("data-sources")),
        renderHTML: (attributes: Record<string, unknown>) => ({ "data-sources": JSON.stringify(attributes["ids"]) }),
      },
    };
  },

  parseHTML() {
    return [{ tag: "span[data-sources]", getAttrs: (element) => (readSources(element.getAttribute("data-sources")).length > 0 ? null : false) }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", mergeAttributes({ class: "source" }, HTMLAttributes), 0];
  },

  addCommands() {
    return {
      setSource:
        (ids) =>
        ({ commands }) =>
          commands.setMark(this.name, { ids }),
      unsetSource:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name),
    };
  },
});
