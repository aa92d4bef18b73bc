/**
 * How a body lays out its responses: order, headings, text of its own, header, signatories. Data, so that a body changes it without code.
 * What is derived and what is written stays what it is; a template only decides where it stands and under which heading.
 */
import { isOwnSection, sectionKeys, type OwnSectionKey, type SectionKey } from "./state.ts";

export const templatePresets = ["stockholm", "goteborg"] as const;
export type TemplatePreset = (typeof templatePresets)[number];

export type TemplateSection = {
  readonly key: SectionKey;
  readonly isShown: boolean;
  /** Null: the section's own heading. Own sections always have one. */
  readonly heading: string | null;
  /** Paragraphs that stand first in the section; in an own section they are the whole of it. Parted by blank lines. */
  readonly boilerplate: string;
};

/** An image in the page header: a PNG or a JPEG, looked at before it is kept. */
export type Logo = {
  readonly contentType: "image/png" | "image/jpeg";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly base64: string;
};

export type ResponseTemplate = {
  readonly preset: TemplatePreset;
  readonly sections: readonly TemplateSection[];
  /** Address, telephone, web: lines under the office's name. */
  readonly headerLines: readonly string[];
  readonly logo: Logo | null;
  /** Who signs where a response names nobody. */
  readonly signatories: readonly { readonly name: string; readonly title: string }[];
  readonly unitApprovalRequired: boolean;
};

export const templateBounds = { ownSections: 8, headerLines: 6, line: 120, boilerplate: 4000, logoBytes: 100_000, logoPixels: 1600 } as const;

const section = (key: SectionKey, heading: string | null = null, boilerplate = ""): TemplateSection => ({
  key,
  isShown: true,
  heading,
  boilerplate,
});

/** The order of a Stockholm tjänsteutlåtande. The committee's decision is no part of it: it comes first when there is one. */
const stockholm: readonly TemplateSection[] = sectionKeys.filter((key) => key !== "committeeDecision").map((key) => section(key));

/** Göteborg's: the proposal and summary first, then consequences by dimension, the matter, the statement, and the signatures last. */
const goteborg: readonly TemplateSection[] = [
  section("decision"),
  section("summary"),
  section("own-economy", "Bedömning ur ekonomisk dimension", "Förvaltningen har inte funnit några särskilda aspekter på frågan utifrån denna dimension."),
  section(
    "own-ecology",
    "Bedömning ur ekologisk dimension",
    "Förvaltningen har inte funnit några särskilda aspekter på frågan utifrån denna dimension.",
  ),
  section(
    "own-social",
    "Bedömning ur social dimension",
    "Barnperspektivet, jämställdhet och mångfald har beaktats i beredningen. Förvaltningen har inte funnit några särskilda aspekter på frågan utifrån denna dimension.",
  ),
  section("attachments"),
  section("referral", "Ärendet"),
  section("preparation", "Beskrivning av ärendet"),
  section("views", "Förvaltningens bedömning"),
  section("signatures"),
];

export const presetTemplate = (preset: TemplatePreset): ResponseTemplate => ({
  preset,
  sections: { stockholm, goteborg }[preset],
  headerLines: [],
  logo: null,
  signatories: [],
  unitApprovalRequired: false,
});

export const defaultTemplate: ResponseTemplate = presetTemplate("stockholm");

/** Sections without which a response says nothing of what it is for: they can be moved and renamed, not hidden. */
const indispensable: readonly SectionKey[] = ["decision", "views"];

/** A template as it can be used: every section once, what is indispensable shown, own sections with a heading. */
export const isSoundTemplate = ({ sections }: ResponseTemplate): boolean => {
  const keys = sections.map(({ key }) => key);
  const own = sections.filter(({ key }) => isOwnSection(key));
  return (
    new Set(keys).size === keys.length &&
    !keys.includes("committeeDecision") &&
    indispensable.every((key) => sections.some((s) => s.key === key && s.isShown)) &&
    own.length <= templateBounds.ownSections &&
    own.every(({ heading }) => heading !== null && heading.trim() !== "")
  );
};

/** A key for one more own section. */
export const nextOwnKey = ({ sections }: Pick<ResponseTemplate, "sections">): OwnSectionKey => {
  const taken = new Set<string>(sections.map(({ key }) => key));
  let number = 1;
  while (taken.has(`own-${number}`)) number += 1;
  return `own-${number}`;
};
