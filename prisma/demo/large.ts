/** A consultation as large as they come, generated: forty bodies, three hundred pages, two thousand annotations. */
import { largeAnnotations } from "./large/annotations.ts";
import { largeBodies } from "./large/bodies.ts";
import { largeDraft } from "./large/draft.ts";
import { randomFrom } from "./large/random.ts";
import { demoSender } from "./organisations.ts";
import type { DemoAnnotation, DemoBody, DemoConsultation } from "./types.ts";

export type LargeDemo = {
  /** The demo's own sender. */
  readonly sender: DemoBody;
  readonly bodies: readonly DemoBody[];
  readonly consultation: DemoConsultation;
  /** Markdown, for the importer. */
  readonly draft: { readonly fileName: string; readonly markdown: string };
  readonly annotations: readonly DemoAnnotation[];
};

/** The same seed gives the same demo. */
export const largeDemo = (seed = 1, annotationCount = 2000): LargeDemo => {
  const random = randomFrom(seed);
  const bodies = largeBodies(random);
  const draft = largeDraft(random);
  return {
    sender: demoSender,
    bodies,
    consultation: {
      title: draft.title,
      dnr: "KS 2023/2048",
      description: "Genererad remiss för prov i full skala: fyrtio remissinstanser och ett förslag på omkring trehundra sidor.",
      lastAnswerInDays: 26,
      tags: ["jämställdhet", "barnrätt", "tillgänglighet", "ekonomi"],
    },
    draft: { fileName: "program-fullstandigt-underlag.md", markdown: draft.markdown },
    annotations: largeAnnotations(random, draft, bodies, annotationCount),
  };
};
