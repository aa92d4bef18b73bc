/** The steps of a response inside the body's office: written, handed over for review (text locked), approved for the committee. */
export const responseStates = ["writing", "review", "approved"] as const;
export type ResponseState = (typeof responseStates)[number];

/** Ställning: the body's position as data, kept beside the wording actually used. */
export const stances = ["supports", "supportsWithRemarks", "opposes", "noObjection", "abstains"] as const;
export type Stance = (typeof stances)[number];

/** The sections of a Stockholm tjänsteutlåtande, in order. */
export const sectionKeys = ["decision", "signatures", "summary", "referral", "preparation", "views", "end", "attachments"] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** Sections that people write; each is a field of the response's live document. The others are derived from recorded facts. */
export const writtenSections = ["summary", "views"] as const;
export type WrittenSection = (typeof writtenSections)[number];
