/** What a reservation can be handed in as: Word, or PDF. Known by its content, not by its name. */
export const responseFileFormats = ["docx", "pdf"] as const;
export type ResponseFileFormat = (typeof responseFileFormats)[number];

/** The largest such file, in bytes. */
export const responseFileBytes = 10 * 1024 * 1024;

/** What the files of one decision may come to, in bytes: they travel together. */
export const decisionFilesBytes = 40 * 1024 * 1024;
