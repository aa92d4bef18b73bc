/**
 * The formal response from recorded facts and the two written sections, in the order of a Stockholm tjänsteutlåtande. Pure: the same
 * facts and text give the same document.
 */
import type { RichText } from "../rich-text/rich-text.ts";
import { decisionItems } from "./derived/decision.ts";
import { addressee, attachmentItems, documentType, responseTitle, viewsHeading } from "./derived/frame.ts";
import { preparationParagraphs } from "./derived/preparation.ts";
import { referralParagraphs } from "./derived/referral.ts";
import type { ResponseFacts } from "./facts.ts";
import { formalBlocks } from "./formal-blocks.ts";
import type { FormalBlock, FormalDocument, FormalSection } from "./formal-document.ts";
import { sectionKeys, type SectionKey, type WrittenSection } from "./state.ts";

export type WrittenText = Readonly<Record<WrittenSection, RichText>>;

export const assembleResponse = (facts: ResponseFacts, written: WrittenText): FormalDocument => ({
  language: "sv-SE",
  office: facts.body.officeName,
  unit: facts.preparingUnit,
  documentType: documentType(facts),
  dnr: facts.dnr,
  date: facts.documentDay,
  handler: facts.handler,
  addressee: addressee(facts),
  title: responseTitle(facts),
  sections: sectionKeys.map((key) => ({ key, ...sectionOf[key](facts, written) })),
});

type Build = (facts: ResponseFacts, written: WrittenText) => Omit<FormalSection, "key">;

const sectionOf: Record<SectionKey, Build> = {
  decision: (facts) => derived("Förslag till beslut", [numbered(decisionItems(facts))]),
  signatures: (facts) =>
    derived(
      null,
      facts.signatories.map(({ name, title }) => ({ type: "signatory", name, title })),
    ),
  summary: (_, written) => ({ heading: "Sammanfattning", origin: "written", blocks: formalBlocks(written.summary) }),
  referral: (facts) => derived("Remissen", referralParagraphs(facts).map(paragraph)),
  preparation: (facts) => derived("Ärendets beredning", preparationParagraphs(facts).map(paragraph)),
  views: (facts, written) => ({ heading: viewsHeading(facts), origin: "written", blocks: formalBlocks(written.views) }),
  end: () => derived("Slut", []),
  attachments: (facts) => derived("Bilagor", [numbered(attachmentItems(facts))]),
};

const derived = (heading: string | null, blocks: readonly FormalBlock[]): Omit<FormalSection, "key"> => ({
  heading,
  origin: "derived",
  blocks,
});

const paragraph = (text: string): FormalBlock => ({ type: "paragraph", runs: [{ text }], pointId: null });

const numbered = (items: readonly string[]): FormalBlock => ({ type: "list", ordered: true, items: items.map((item) => [paragraph(item)]) });
