import { LRUCache } from "lru-cache";
import type { Block } from "../../../domain/draft/block.ts";
import type { Database } from "../../database/client.ts";
import { loadBlocks } from "../../repositories/drafts.ts";

/** The blocks of published versions, which never change, kept between requests. Who may read them is asked before. */
export type DraftCache = {
  /** In reading order; the same array while it is kept. */
  readonly blocksOf: (versionId: string) => Promise<readonly Block[]>;
};

/** Characters of text in all: eight drafts of three hundred pages (memory: docs/decisions/0018). */
const mostCharacters = 10_000_000;

export const createDraftCache = (database: Database): DraftCache => {
  const versions = new LRUCache<string, readonly Block[]>({
    maxSize: mostCharacters,
    sizeCalculation: (blocks) => blocks.reduce((sum, block) => sum + block.text.length, 1),
    fetchMethod: (versionId) => loadBlocks(database, versionId),
  });
  return { blocksOf: async (versionId) => (await versions.fetch(versionId)) ?? [] };
};
