/** Pairs that cannot both be followed: keep against strike, or two wordings for the same words. */
import type { DemoAnnotation } from "../types.ts";
import { ali, daniel, erik, fatima, ingrid, jonas, kerstin, lina, petra, sara } from "./people.ts";
import { view } from "./view.ts";

const tunnels = "Gångtunnlar ska i första hand ersättas med passager i gatunivå";
const cameras = "varje kamera ska omprövas vart tredje år";
const rents = "Hyresnivåerna kan behöva vara lägre under de första åren";
const groundFloors = "ska eftersträvas i bottenvåningar längs viktiga stråk";
const analyses = "Analyserna ska påbörjas i ett tidigt skede";

export const exploateringContradictions: readonly DemoAnnotation[] = [
  view(daniel, {
    key: "ex-tunnlar-stryk",
    kind: "strike",
    target: { quote: tunnels },
    text: "Meningen bör utgå. Flera av tunnlarna går under leder där det inte finns plats för en passage i plan.",
  }),
  view(fatima, {
    key: "ex-tunnlar-behall",
    kind: "support",
    target: { quote: tunnels },
    text: "Behåll meningen. Passager i gatunivå är det som flest ber om i dialogerna.",
    replies: [{ author: daniel, text: "Det beror på platsen. Vi behöver ta ställning tillsammans." }],
  }),
  view(petra, {
    key: "ex-kameror-ett-ar",
    kind: "change",
    target: { quote: cameras },
    text: "Tre år är för långt. Behovet kan vara borta efter en säsong.",
    suggestion: "varje kamera ska omprövas en gång om året",
  }),
  view(ali, {
    key: "ex-kameror-vid-andring",
    kind: "change",
    target: { quote: cameras },
    text: "En fast tid säger inget om behovet. Knyt prövningen till förändrade förhållanden.",
    suggestion: "varje kamera ska omprövas när förhållandena på platsen har förändrats",
    replies: [{ author: petra, text: "Vem ska upptäcka att de har förändrats?" }],
  }),
  view(erik, {
    key: "ex-hyror-stryk",
    kind: "strike",
    target: { quote: rents },
    text: "Stryk. Hyror sätts på affärsmässiga grunder och bör inte nämnas i ett program om trygghet.",
    disposition: { by: kerstin, outcome: "declined", reason: "Meningen beskriver ett behov och binder ingen part." },
  }),
  view(lina, {
    key: "ex-hyror-behall",
    kind: "support",
    target: { quote: rents },
    text: "Det är bra att hyrorna nämns öppet. Tomma lokaler det första året ger fel start för hela kvarteret.",
    disposition: { by: kerstin, outcome: "noted" },
  }),
  view(fatima, {
    key: "ex-lokaler-krav",
    kind: "change",
    target: { quote: groundFloors },
    text: "Formuleringen är för svag. Den bör uttryckas som ett krav.",
    suggestion: "ska finnas i bottenvåningar längs huvudstråk",
    disposition: { by: ingrid, outcome: "declined", reason: "Ett krav förutsätter att det finns hyresgäster, och det råder staden inte över." },
  }),
  view(sara, {
    key: "ex-lokaler-prova",
    kind: "change",
    target: { quote: groundFloors },
    text: "Formuleringen är för stark. Alla stråk bär inte handel.",
    suggestion: "bör prövas i bottenvåningar längs viktiga stråk",
  }),
  view(jonas, {
    key: "ex-begrepp-bilaga",
    kind: "structure",
    target: { section: "Begreppsram" },
    text: "Begreppsramen kan flyttas till en bilaga så att läsaren kommer snabbare fram till det som ska göras.",
    tags: ["begrepp"],
  }),
  view(ali, {
    key: "ex-begrepp-behall",
    kind: "structure",
    target: { section: "Begreppsram" },
    text: "Begreppsramen bör stå kvar. Den som ska tillämpa programmet behöver definitionerna innan fokusområdena tar vid.",
    tags: ["begrepp"],
    replies: [{ author: jonas, text: "En hänvisning till bilagan skulle räcka för mig." }],
  }),
  view(erik, {
    key: "ex-analyser-markanvisning",
    kind: "change",
    target: { quote: analyses },
    text: "Ange när analysen senast ska vara gjord, annars kommer den efter besluten.",
    suggestion: "Analyserna ska vara klara före markanvisning",
  }),
  view(sara, {
    key: "ex-analyser-planlaggning",
    kind: "change",
    target: { quote: analyses },
    text: "Före markanvisning finns sällan underlag nog. Planläggningen är rätt tidpunkt.",
    suggestion: "Analyserna ska påbörjas senast när planläggningen inleds",
    replies: [{ author: erik, text: "Då är de ekonomiska ramarna redan satta. Låt oss prata om det på mötet." }],
  }),
];
