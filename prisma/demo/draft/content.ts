/** An illustrative draft, written for the demonstration: every place that the real response speaks of, in our own words. */
import { inledning } from "./chapter-1.ts";
import { bakgrund } from "./chapter-2.ts";
import { begreppsram } from "./chapter-3.ts";
import { fokusMänniskor } from "./chapter-4a.ts";
import { fokusPlatser } from "./chapter-4b.ts";
import { samverkan, uppföljning } from "./chapter-5-6.ts";
import { type DraftContent } from "./nodes.ts";

export const illustrativeMark = "Illustrativt förslag, framtaget för demonstration. Inte stadens text.";

export const draftContent: DraftContent = {
  nodes: [
    { type: "title", text: "Stockholms stads trygghetsprogram 2024–2027" },
    { type: "notice", text: illustrativeMark },
    ...inledning,
    ...bakgrund,
    ...begreppsram,
    ...fokusMänniskor,
    ...fokusPlatser,
    ...samverkan,
    ...uppföljning,
  ],
  footnotes: [
    "Översiktsplanen anger hur mark och vatten ska användas och hur den byggda miljön ska utvecklas på lång sikt.",
    "Lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete ställer krav på bland annat kartläggning och åtgärdsplan.",
    "IA är en förkortning av informationssystem om arbetsmiljö.",
  ],
};
