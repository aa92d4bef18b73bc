/** The place that is open beside the draft: what is at it, and what a comment made there would be about. */
import type { Target } from "../../../domain/annotation/target.ts";
import type { Block } from "../../../domain/draft/block.ts";
import type { BlockId } from "../../../domain/ids.ts";
import { touches, type BlockOrder } from "../marks/spots.ts";
import type { OpenPlace } from "./reading-state.ts";

type BlockFacts = Pick<Block, "id" | "kind">;
type Blocks = BlockOrder & { readonly block: (id: BlockId) => BlockFacts | undefined };

/** A comment on a heading is about its section. */
export const targetOfBlock = ({ id, kind }: BlockFacts): Target =>
  kind === "heading" ? { type: "section", sectionId: id } : { type: "block", blockId: id };

/** What a comment on the open place would be about. */
export const targetOf = (place: OpenPlace | null, blocks: Blocks | null): Target | null => {
  if (!place || !blocks) return null;
  if (place.type === "document") return { type: "document" };
  return targetOfBlock(blocks.block(place.blockId) ?? { id: place.blockId, kind: "paragraph" });
};

/** Whether a target is at the open place. Everything is where none is open. */
export const isAt = (place: OpenPlace | null, target: Target, blocks: BlockOrder | null): boolean => {
  if (!place || !blocks) return place === null;
  if (place.type === "document") return target.type === "document";
  return touches(target, place.blockId, blocks);
};
