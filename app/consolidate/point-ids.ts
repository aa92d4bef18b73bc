/**
 * Gives every passage that rests on annotations a point id of its own: a paragraph that was split off, pasted or typed around sourced
 * words becomes a point, and a copy does not share its original's id. Only for the writer's own edits: what arrives from others has
 * been through this in their editor.
 */
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { v7 as uuid } from "uuid";
import { sourcesIn } from "./source-edits.ts";

export const PointIds = Extension.create({
  name: "pointIds",

  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (transactions, _before, { doc, tr }) => {
          if (!transactions.some((t) => t.docChanged) || transactions.some(isChangeOrigin)) return null;
          const taken = new Set<string>();
          doc.descendants((node, pos) => {
            if (node.type.name !== "paragraph") return !node.isTextblock;
            const id: unknown = node.attrs["pointId"];
            const isOwn = typeof id === "string" && !taken.has(id);
            if (isOwn) taken.add(id);
            else if (typeof id === "string" || sourcesIn(node).length > 0) {
              const fresh = sourcesIn(node).length > 0 ? uuid() : null;
              tr.setNodeAttribute(pos, "pointId", fresh);
              if (fresh) taken.add(fresh);
            }
            return false;
          });
          return tr.docChanged ? tr : null;
        },
      }),
    ];
  },
});
