import type { BlockKind } from "../../../domain/draft/block.ts";
import type { BlockId } from "../../../domain/ids.ts";
import type { BlockOrder } from "../marks/spots.ts";
import { blockTextOf } from "./block-text.ts";

export type BlockRef = {
  readonly id: BlockId;
  readonly index: number;
  readonly element: HTMLElement;
  readonly kind: BlockKind;
  /** As in the margin; a footnote's mark; null for headings. */
  readonly number: string | null;
  /** The heading's words as read aloud; for other blocks those of the heading they stand under. */
  readonly section: string;
};

/** The draft as it stands in the page: what a script needs to know is read from the text that the server sent. */
export type DraftIndex = BlockOrder & {
  readonly root: HTMLElement;
  readonly blocks: readonly BlockRef[];
  readonly block: (id: BlockId) => BlockRef | undefined;
  /** The block that an element or text stands in. */
  readonly blockAt: (node: Node | null) => BlockRef | undefined;
  /** The parts that are laid out and painted as they come near, in order. */
  readonly chunks: readonly HTMLElement[];
  readonly chunkOf: (id: BlockId) => HTMLElement | undefined;
  readonly blocksIn: (chunk: Element) => readonly BlockRef[];
};

const kindOf = (element: Element): BlockKind =>
  (/draft__block--(\w+)/.exec(element.className)?.[1] as BlockKind | undefined) ?? "paragraph";

export const createDraftIndex = (root: HTMLElement): DraftIndex => {
  const byId = new Map<BlockId, BlockRef>();
  const chunkOf = new Map<BlockId, HTMLElement>();
  const blocksIn = new Map<Element, readonly BlockRef[]>();
  let section = "";
  const chunks = [...root.querySelectorAll<HTMLElement>(".draft__chunk")];
  const blocks: BlockRef[] = [];
  for (const chunk of chunks) {
    const from = blocks.length;
    for (const element of chunk.querySelectorAll<HTMLElement>("[data-block]")) {
      const kind = kindOf(element);
      if (kind === "heading") section = element.querySelector(".draft__heading")?.textContent ?? "";
      const block = { id: element.dataset["block"] as BlockId, index: blocks.length, element, kind, number: element.dataset["number"] ?? null, section };
      byId.set(block.id, block);
      chunkOf.set(block.id, chunk);
      blocks.push(block);
    }
    blocksIn.set(chunk, blocks.slice(from));
  }
  const lengths = new Map<BlockId, number>();
  return {
    root,
    blocks,
    ids: blocks.map((b) => b.id),
    indexOf: (id) => byId.get(id)?.index ?? -1,
    lengthOf: (id) => {
      const known = lengths.get(id);
      if (known !== undefined) return known;
      const block = byId.get(id);
      const length = block ? blockTextOf(block.element).length : 0;
      lengths.set(id, length);
      return length;
    },
    block: (id) => byId.get(id),
    blockAt: (node) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return byId.get(element?.closest<HTMLElement>("[data-block]")?.dataset["block"] as BlockId);
    },
    chunks,
    chunkOf: (id) => chunkOf.get(id),
    blocksIn: (chunk) => blocksIn.get(chunk) ?? [],
  };
};
