import { useCallback } from "react";
import { homeBlock, type Target } from "../../domain/annotation/target.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import type { DraftIndex } from "./dom/draft-index.ts";

export type PlaceName = (target: Target) => { readonly name: string; readonly anchor: string };

/** What a target is called ("Stycke 64", "Saknas i 4.3 Miljö"), and the fragment that leads to it. */
export const usePlaceName = (index: DraftIndex | null): PlaceName => {
  const { t } = useTranslation("reading");
  return useCallback(
    (target) => {
      const home = homeBlock(target);
      if (home === null) return { name: t("place.document"), anchor: "" };
      const block = index?.block(home);
      if (!block) return { name: t("place.gone"), anchor: "" };
      const anchor = `#${block.element.id}`;
      const number = block.number ?? "";
      if (target.type === "missing") {
        const name = block.kind === "heading" ? t("place.missingIn", { title: block.section }) : t("place.missingAfter", { number });
        return { name, anchor };
      }
      if (block.kind === "heading") return { name: t("place.section", { title: block.section }), anchor };
      return { name: t(block.kind === "footnote" ? "place.footnote" : "place.block", { number }), anchor };
    },
    [index, t],
  );
};
