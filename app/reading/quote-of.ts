import type { Target } from "../../domain/annotation/target.ts";
import { blockTextOf } from "./dom/block-text.ts";
import type { DraftIndex } from "./dom/draft-index.ts";
import { spotsOf } from "./marks/spots.ts";

/** The draft's words that a new annotation is about: those of a range, a whole paragraph's, none for other places. */
export const quoteOf = (target: Target, index: DraftIndex): string => {
  const textOf = (id: Parameters<DraftIndex["block"]>[0]): string => {
    const block = index.block(id);
    return block ? blockTextOf(block.element) : "";
  };
  if (target.type === "block") return textOf(target.blockId);
  return spotsOf({ target }, index)
    .map(({ blockId, start, end }) => textOf(blockId).slice(start, end))
    .join("\n");
};
