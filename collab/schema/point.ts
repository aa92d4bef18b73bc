import { Extension } from "@tiptap/core";
import { isUuid } from "./document-name.ts";

/**
 * Gives paragraphs of a response the id of the point that they are the passage of. A new paragraph begun with Enter is no part of the
 * point; text moved into it keeps its sources.
 */
export const PointId = Extension.create({
  name: "pointId",

  addGlobalAttributes() {
    return [
      {
        types: ["paragraph"],
        attributes: {
          pointId: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element: HTMLElement) => {
              const id = element.getAttribute("data-point");
              return isUuid(id) ? id : null;
            },
            renderHTML: (attributes: Record<string, unknown>) =>
              isUuid(attributes["pointId"]) ? { "data-point": attributes["pointId"] } : {},
          },
        },
      },
    ];
  },
});
