/**
 * The formal response from recorded facts and the two written sections, laid out as the body's template says. Pure: the same facts, text
 * and form give the same document.
 */
import type { RichText } from "../rich-text/rich-text.ts";
import { decisionHeading, decisionItems } from "./derived/decision.ts";
import { addressee, attachmentItems, documentType, responseTitle, viewsHeading } from "./derived/frame.ts";
import { preparationParagraphs } from "./derived/preparation.ts";
import { paragraphsOf, referralParagraphs } from "./derived/referral.ts";
import { shortAnswer } from "./derived/short-answer.ts";
import type { ResponseFacts } from "./facts.ts";
import { formalBlocks } from "./formal-blocks.ts";
import type { FormalBlock, FormalDocument, FormalSection } from "./formal-document.ts";
import { isOwnSection, type SectionKey, type WrittenSection } from "./state.ts";
import { defaultTemplate, type ResponseTemplate, type TemplateSection } from "./template.ts";
import { worded, type DerivedSentence, type Overrides } from "./wording.ts";

export type WrittenText = Readonly<Record<WrittenSection, RichText>>;

/** What is no fact: the body's template, and the sentences that were worded otherwise for this response. */
export type ResponseForm = { readonly template: ResponseTemplate; readonly overrides: Overrides };

const plainForm: ResponseForm = { template: defaultTemplate, overrides: {} };

export const assembleResponse = (facts: ResponseFacts, written: WrittenText, form: ResponseForm = plainForm): FormalDocument => ({
  language: "sv-SE",
  office: facts.body.officeName,
  unit: facts.preparingUnit,
  documentType: documentType(facts),
  dnr: facts.dnr,
  date: facts.documentDay,
  handler: facts.handler,
  addressee: addressee(facts),
  title: responseTitle(facts),
  ...(form.template.headerLines.length > 0 && { headerLines: form.template.headerLines }),
  ...(form.template.logo && { logo: form.template.logo }),
  sections: form.template.sections
    .filter(({ isShown }) => isShown)
    .map((section) => sectionOf(section, { facts, written, form }))
    .filter((section) => !isSilent(section, facts, written)),
});

type Material = { readonly facts: ResponseFacts; readonly written: WrittenText; readonly form: ResponseForm };
type Built = Omit<FormalSection, "key">;

const sectionOf = (section: TemplateSection, material: Material): FormalSection => {
  const built = isOwnSection(section.key) ? derived(section.heading, []) : builders[section.key as BuiltKey](material);
  const opening = paragraphsOf(section.boilerplate).map((text, index) => ({ key: `${section.key}.text.${index + 1}`, text }));
  return {
    key: section.key,
    // The signatures stand without a heading whatever a template says.
    heading: section.key === "signatures" ? null : (section.heading ?? built.heading),
    origin: built.origin,
    blocks: [...opening.map((sentence) => worded(sentence, material.form.overrides)), ...built.blocks],
  };
};

type BuiltKey = Exclude<SectionKey, `own-${string}` | "committeeDecision">;

const builders: Record<BuiltKey, (material: Material) => Built> = {
  decision: ({ facts, form }) => derived(decisionHeading(facts), [numbered(decisionItems(facts), form)]),
  signatures: ({ facts, form }) =>
    derived(
      null,
      (facts.signatories.length > 0 ? facts.signatories : form.template.signatories).map(({ name, title }) => ({ type: "signatory", name, title })),
    ),
  summary: ({ written }) => ({ heading: "Sammanfattning", origin: "written", blocks: formalBlocks(written.summary) }),
  referral: ({ facts, form }) => derived("Remissen", paragraphs(referralParagraphs(facts), form)),
  preparation: ({ facts, form }) => derived("Ärendets beredning", paragraphs(preparationParagraphs(facts), form)),
  views: ({ facts, written, form }) => {
    const blocks = formalBlocks(written.views);
    const short = blocks.length === 0 ? shortAnswer(facts) : null;
    return short ? derived(viewsHeading(facts), paragraphs([short], form)) : { heading: viewsHeading(facts), origin: "written", blocks };
  },
  end: () => derived("Slut", []),
  attachments: ({ facts, form }) => derived("Bilagor", [numbered(attachmentItems(facts), form)]),
};

/** A short answer has no summary unless somebody wrote one. */
const isSilent = ({ key, blocks }: FormalSection, facts: ResponseFacts, written: WrittenText): boolean =>
  key === "summary" && blocks.length === 0 && shortAnswer(facts) !== null && formalBlocks(written.views).length === 0;

const derived = (heading: string | null, blocks: readonly FormalBlock[]): Built => ({ heading, origin: "derived", blocks });

const paragraphs = (sentences: readonly DerivedSentence[], { overrides }: ResponseForm): FormalBlock[] =>
  sentences.map((sentence) => worded(sentence, overrides));

const numbered = (items: readonly DerivedSentence[], { overrides }: ResponseForm): FormalBlock => ({
  type: "list",
  ordered: true,
  items: items.map((item) => [worded(item, overrides)]),
});
