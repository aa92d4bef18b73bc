/** Questions, remarks taken note of, and what a person or a unit keeps to itself for now. */
import type { DemoAnnotation } from "../types.ts";
import { camilla, daniel, erik, jonas, kerstin, lina, maria, petra, sara } from "./people.ts";
import { view } from "./view.ts";

export const exploateringQuestions: readonly DemoAnnotation[] = [
  view(lina, {
    key: "ex-medborgarlofte",
    kind: "question",
    target: { quote: "ett medborgarlöfte följs upp två gånger om året" },
    text: "Vem svarar när ett löfte inte hålls?",
    disposition: { by: kerstin, outcome: "noted", reason: "Frågan riktas till polisen och stadsdelsnämnden, inte till programmet." },
  }),
  view(lina, {
    key: "ex-delaktighet",
    kind: "support",
    target: { quote: "Den som berörs av en insats ska ges möjlighet att påverka" },
    text: "Principen om delaktighet är viktig i projekten och stämmer med hur dialogen redan drivs.",
    disposition: { by: erik, outcome: "noted" },
  }),
  view(camilla, {
    key: "ex-verksamhetsplan",
    kind: "question",
    target: { quote: "Nämnderna beskriver i sina verksamhetsplaner" },
    text: "Ska programmet redovisas i en egen bilaga till verksamhetsplanen eller räcker det med en hänvisning?",
    replies: [{ author: maria, text: "Jag frågar stadsledningskontoret." }],
  }),
  view(petra, {
    key: "ex-entreprenorer",
    kind: "clarify",
    target: { quote: "Medarbetare i stadens verksamheter möter oro", endQuote: "hot och ordningsstörningar" },
    text: "Entreprenörernas personal möter samma sak ute på arbetsplatserna. Räknas de som medarbetare här?",
  }),
  view(jonas, {
    key: "ex-arv",
    kind: "question",
    target: { quote: "Skillnaderna går i arv mellan generationer" },
    text: "Staben behöver kontrollera källan innan något sägs om det här.",
    audience: "unit",
  }),
  view(daniel, {
    key: "ex-tillfalligt",
    kind: "question",
    target: { quote: "Tillfälliga lösningar hanteras i respektive projekt" },
    text: "Har någon av er en siffra på vad tillfällig belysning kostar per etapp?",
    audience: "unit",
    replies: [{ author: sara, text: "Jag tar fram den från den senaste slutredovisningen." }],
  }),
  view(maria, {
    key: "ex-att-gora",
    kind: "question",
    target: { document: true },
    text: "Att göra: stäm av med stadsbyggnadskontoret innan utlåtandet går till nämnden.",
    audience: "own",
  }),
];
