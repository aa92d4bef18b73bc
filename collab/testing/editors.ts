import { Editor, type Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import type * as Y from "yjs";
import { annotationExtensions, responseExtensions, suggestionExtensions } from "../schema/extensions.ts";

/** A real TipTap editor on one root of a document. Needs jsdom. */
export const editorOf = (doc: Y.Doc, root: "body" | "suggestion" | "summary" | "views"): Editor =>
  new Editor({
    element: document.createElement("div"),
    extensions: [...extensionsOf[root](), Collaboration.configure({ document: doc, field: root })],
  });

const extensionsOf = {
  body: annotationExtensions,
  suggestion: suggestionExtensions,
  summary: responseExtensions,
  views: responseExtensions,
} satisfies Record<"body" | "suggestion" | "summary" | "views", () => Extensions>;
