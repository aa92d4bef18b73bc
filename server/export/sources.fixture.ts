/** The annotations that the sample response rests on: open and settled, with and without answers, by several people. Invented. */
import type { AnnotationId } from "../../domain/ids.ts";
import type { ResponseSources, SourceThread } from "./source-thread.ts";

const thread = (number: number, change: Partial<SourceThread> = {}): SourceThread => ({
  id: `a${number}` as AnnotationId,
  kind: "clarify",
  authorName: "Anna Berg",
  unitName: "Avdelningen för stora projekt",
  at: `2024-09-${String(number + 9).padStart(2, "0")}T07:30:00.000Z`,
  place: `3.${number} Lägesbild, stycke ${number + 20}`,
  quote: "Torgen ska hålla god nivå.",
  text: `Det här är oklart (${number}).\nVem svarar för det?`,
  suggestion: "",
  replies: [],
  verdict: { outcome: "accepted", reason: null, byName: "Ann-Marie Dahl", at: "2024-09-27T12:00:00.000Z" },
  ...change,
});

export const sampleSources: ResponseSources = {
  threads: [
    thread(1, { kind: "support", quote: "", place: "Förslaget som helhet" }),
    thread(2, { kind: "structure" }),
    thread(3, { kind: "structure", authorName: "Per-Olof Strömberg", unitName: null, verdict: null }),
    thread(4, {
      replies: [
        { authorName: "Karin Öberg", at: "2024-09-20T09:00:00.000Z", text: "Finns uppgiften i bilagan?" },
        { authorName: "Anna Berg", at: "2024-09-20T09:12:00.000Z", text: "Nej, bara för innerstaden." },
      ],
    }),
    thread(5, {
      kind: "change",
      suggestion: "Staden har 84 torg, varav 31 ligger i anslutning till pågående stadsutvecklingsprojekt.",
      verdict: { outcome: "partly", reason: "Antalet är inte fastställt.", byName: "Ann-Marie Dahl", at: "2024-09-27T12:05:00.000Z" },
    }),
    ...[6, 7, 8, 9, 10, 11, 12, 13, 14].map((number) => thread(number)),
    thread(15, { text: "Nämn också reklamskyltarna." }),
  ],
  setAside: [{ id: "a15" as AnnotationId, reason: "Ligger utanför remissen." }],
};
