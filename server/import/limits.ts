/** What an import may cost, so that a hostile file ends in a refusal. A programme of 300 pages stays far below all of these. */
export const limits = {
  /** The uploaded file, in bytes. */
  fileBytes: 25 * 1024 * 1024,
  /** Parts in a zip package. */
  zipEntries: 5_000,
  /** One unpacked XML part, and all parts that are read, in bytes. */
  partBytes: 24 * 1024 * 1024,
  packageBytes: 64 * 1024 * 1024,
  /** Elements inside each other in an XML part. Word's own files stay below a hundred; each level costs the parser more. */
  xmlDepth: 400,
  /** Pages of a PDF. */
  pages: 1_500,
  /** What a draft may hold: blocks, and UTF-16 units of text in all and in one block. */
  blocks: 20_000,
  draftText: 5_000_000,
  blockText: 20_000,
  /** Formatting ranges in one block; the rest of its text stays, unformatted. */
  blockMarks: 1_000,
  labelText: 24,
  titleText: 300,
  hrefText: 2_000,
  exampleText: 80,
  /** Time in milliseconds and heap in megabytes for one import. */
  milliseconds: 120_000,
  heapMegabytes: 640,
  /** Imports at once, those that wait for their turn, and how long they do, in milliseconds: below the time that a request may take. */
  queue: { atOnce: 2, waiting: 10, patience: 60_000 },
} as const;
