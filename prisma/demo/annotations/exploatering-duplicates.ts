/** The same views again, from people who had not seen each other's: noted, with a pointer to the one that is carried on. */
import type { DemoAnnotation } from "../types.ts";
import { ali, camilla, daniel, erik, fatima, ingrid, jonas, kerstin, lina, petra, sara } from "./people.ts";
import { view } from "./view.ts";

export const exploateringDuplicates: readonly DemoAnnotation[] = [
  view(petra, {
    key: "ex-dubbel-namnden",
    kind: "missing",
    target: { quote: "Trafiknämnden, fastighetsnämnden och stadsdelsnämnderna" },
    text: "Vår nämnd är inte med i uppräkningen, fast det är vi som bygger om torgen.",
    tags: ["ansvar"],
    replies: [{ author: sara, text: "Jag har skrivit samma sak, med hänvisning till uppdraget." }],
    disposition: { by: kerstin, outcome: "noted", reason: "Samma sak som Sara Wikmans synpunkt på stycket, som förs vidare." },
  }),
  view(fatima, {
    key: "ex-dubbel-lagesbild",
    kind: "add",
    target: { section: "Lägesbild" },
    text: "Läsaren får leta efter siffrorna på flera ställen. Samla dem på ett uppslag.",
    tags: ["lägesbild"],
    disposition: { by: kerstin, outcome: "noted", reason: "Ingår i Ingrid Palms synpunkt om en gemensam bild av läget." },
  }),
  view(daniel, {
    key: "ex-dubbel-sakerhet",
    kind: "question",
    target: { block: "Otrygghet är en oro för att man själv" },
    text: "Var tar säkerheten vägen? På en byggarbetsplats är det en helt annan fråga än trygghet.",
    tags: ["begrepp"],
    disposition: { by: kerstin, outcome: "noted", reason: "Besvaras genom Ali Lindqvists synpunkt på begreppsramen." },
  }),
  view(fatima, {
    key: "ex-dubbel-forskning",
    kind: "add",
    target: { block: "Staden når inte målen på egen hand" },
    text: "Högskolorna borde nämnas. Två av dem följer redan våra projekt på nära håll.",
    disposition: { by: ingrid, outcome: "noted", reason: "Se Jonas Ekbergs synpunkt på samma kapitel." },
  }),
  view(sara, {
    key: "ex-dubbel-ansvar",
    kind: "question",
    target: { quote: "särskilt ansvar för fokusområdet stadsutveckling" },
    text: "Vad förväntas en sådan nämnd göra som de övriga inte gör?",
    tags: ["ansvar"],
    replies: [{ author: ali, text: "Samma fråga ställs i inledningen till kapitlet. Jag tar den där." }],
    disposition: { by: kerstin, outcome: "noted", reason: "Frågan ställs för alla fokusområden i Ali Lindqvists synpunkt." },
  }),
  view(petra, {
    key: "ex-dubbel-byggtid",
    kind: "missing",
    target: { missingAfter: "Vid om- och nybyggnad ska framkomlighet" },
    text: "Två meningar räcker inte. Instängslade gångvägar är det som närboende hör av sig om mest.",
    tags: ["byggtid"],
    disposition: { by: ingrid, outcome: "noted", reason: "Omfattas av Daniel Öhmans synpunkt på avsnittet." },
  }),
  view(camilla, {
    key: "ex-dubbel-rubrik",
    kind: "question",
    target: { section: "Stockholms stads trygghetsprogram 2024–2027" },
    text: "Bör ordet brottsförebyggande stå i titeln? Då blir ärendet lättare att hitta i diariet.",
    tags: ["helhet"],
    disposition: { by: kerstin, outcome: "noted", reason: "Ja, enligt Ali Lindqvists synpunkt på rubriken." },
  }),
  view(lina, {
    key: "ex-dubbel-jamstalldhet",
    kind: "clarify",
    target: { block: "Hur perspektiven tas till vara avgör varje nämnd" },
    text: "Om varje nämnd får avgöra saken själv blir jämställdheten lätt en rad i en mall.",
    disposition: { by: ingrid, outcome: "noted", reason: "Tanken ryms i Jonas Ekbergs synpunkt på perspektiven." },
  }),
  view(petra, {
    key: "ex-dubbel-karta",
    kind: "question",
    target: { quote: "uppdateras varje månad" },
    text: "Syns bilbränder i kartan? Jag har letat utan att hitta dem.",
    tags: ["data"],
    replies: [{ author: sara, text: "Nej, de finns inte med. Därför min synpunkt på meningen före." }],
    disposition: { by: erik, outcome: "noted", reason: "Sara Wikmans synpunkt om kartan tar upp saken." },
  }),
  view(sara, {
    key: "ex-dubbel-skolor",
    kind: "add",
    target: { quote: "ge en mer jämlik tillgång till stadskvaliteter" },
    text: "Skolor borde stå med. De är ofta det första som efterfrågas i ett nytt område.",
    replies: [{ author: jonas, text: "Fatima har föreslagit samma tillägg, tillsammans med bostäder." }],
    disposition: { by: erik, outcome: "noted", reason: "Ingår i Fatima Rahimis förslag till tillägg i samma stycke." },
  }),
];
