import { programmeItem, programmeSentence, upperFirst } from "./grammar.ts";
import type { Random } from "./random.ts";
import { actors, aspects, themes, times } from "./words.ts";

/** A paragraph with its sentences, each found nowhere else in the draft. */
export type LargeParagraph = { readonly sentences: readonly string[]; readonly section: string };

export type LargeDraft = {
  /** For the importer. */
  readonly markdown: string;
  readonly title: string;
  readonly sections: readonly string[];
  readonly paragraphs: readonly LargeParagraph[];
};

const paragraphsPerSection = 9;

/** Thirty chapters of ten sections: some three thousand paragraphs and list items, three hundred pages. */
export const largeDraft = (random: Random): LargeDraft => {
  const title = "Program för trygghet i hela staden, fullständigt underlag";
  const seen = new Set<string>();
  const unseen = (make: () => string): string => {
    for (;;) {
      const text = make();
      if (!seen.has(text)) {
        seen.add(text);
        return text;
      }
    }
  };
  const sections: string[] = [];
  const paragraphs: LargeParagraph[] = [];
  const lines: string[] = [`# ${title}`, "Genererad text, framtagen för prov med stora remisser. Inte någon myndighets förslag."];

  for (const theme of themes) {
    lines.push(`# ${upperFirst(theme)}`);
    for (const aspect of aspects) {
      const section = `${aspect} ${theme}`;
      sections.push(section);
      lines.push(`## ${section}`);
      for (let count = 0; count < paragraphsPerSection; count += 1) {
        const sentences = Array.from({ length: 2 + random.below(3) }, () => unseen(() => programmeSentence(random)));
        paragraphs.push({ sentences, section });
        lines.push(sentences.join(" "));
      }
      if (random.chance(0.25)) {
        const items = Array.from({ length: 3 + random.below(3) }, () => `- ${unseen(() => programmeItem(random))}`);
        lines.push(unseen(() => `${upperFirst(random.pick(actors))} har under avsnittet ${section.toLowerCase()} i uppdrag`), items.join("\n"));
      }
      if (aspect === "Uppföljning av") lines.push(table(random, theme));
    }
  }
  return { markdown: `${lines.join("\n\n")}\n`, title, sections, paragraphs };
};

const table = (random: Random, theme: string): string =>
  [
    ["Indikator", "Ansvarig", "Mäts"],
    ["---", "---", "---"],
    ...["Nöjdhet", "Antal insatser", "Genomförda åtgärder"].map((name) => [
      `${name}, ${theme}`,
      upperFirst(random.pick(actors)),
      upperFirst(random.pick(times)),
    ]),
  ]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
