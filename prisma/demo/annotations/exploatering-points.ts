/** The 22 points of the real response, in the voices of the four departments that would have made them. */
import type { DemoAnnotation } from "../types.ts";
import { ali, camilla, daniel, elin, erik, fatima, ingrid, johan, jonas, kerstin, lina, maria, petra, sara, yasmin } from "./people.ts";
import { view } from "./view.ts";

export const exploateringPoints: readonly DemoAnnotation[] = [
  view(ingrid, {
    key: "ex-god-grund",
    point: 1,
    kind: "support",
    target: { document: true },
    text:
      "Förslaget bedöms ge en stabil grund för det fortsatta trygghetsarbetet och för samverkan mellan stadens förvaltningar och bolag. " +
      "Det är värdefullt att fokusområden pekas ut och att roller och ansvar blir tydligare.",
    tags: ["helhet"],
    replies: [{ author: maria, text: "Bra som inledning på synpunkterna." }],
    disposition: { by: kerstin, outcome: "accepted" },
  }),
  view(fatima, {
    key: "ex-socialt-vardeskapande",
    point: 2,
    kind: "support",
    target: { quote: "Stadsutvecklingen ska vara socialt värdeskapande" },
    text:
      "Fokusområdet stadsutveckling ligger i linje med översiktsplanens inriktning om en socialt värdeskapande stadsutveckling. " +
      "Arbetssättet stämmer väl med de analyser som kontoret och stadsbyggnadskontoret redan gör i sina projekt.",
    replies: [{ author: erik, text: "Det gäller i alla större projekt sedan några år tillbaka." }],
    disposition: { by: ingrid, outcome: "accepted" },
  }),
  view(ali, {
    key: "ex-rubriken",
    point: 3,
    kind: "change",
    target: { section: "Stockholms stads trygghetsprogram 2024–2027" },
    text: "Programmets rubrik bör ändras så att det framgår att dokumentet också är stadens brottsförebyggande program.",
    suggestion: "Stockholms stads trygghetsprogram och brottsförebyggande program 2024–2027",
    tags: ["helhet"],
    disposition: { by: kerstin, outcome: "accepted" },
  }),
  view(jonas, {
    key: "ex-perspektiven",
    point: 4,
    kind: "clarify",
    target: { quote: "jämställdhet, barnets rättigheter, funktionshinder och äldre" },
    text:
      "De fyra perspektiven räknas upp men förklaras inte. Perspektiven barnrätt, funktionshinder och äldre behöver beskrivas tydligare, " +
      "och framför allt vad jämställdhet innebär i det dagliga trygghetsarbetet.",
    replies: [
      { author: lina, text: "Jämställdheten är den som oftast efterfrågas när vi håller dialoger." },
      { author: jonas, text: "Då lyfter jag fram den särskilt." },
    ],
    disposition: { by: ingrid, outcome: "accepted" },
  }),
  view(ingrid, {
    key: "ex-samlad-lagesbild",
    point: 5,
    kind: "add",
    target: { quote: "Uppgifter om läget finns i flera underlag" },
    text:
      "Programmet behöver en samlad lägesbild för hela staden. Den bör visa om otryggheten ökar eller minskar, hur läget skiljer sig " +
      "mellan stadens delar och vilka utmaningar som är störst.",
    tags: ["lägesbild"],
    disposition: { by: kerstin, outcome: "accepted" },
  }),
  view(lina, {
    key: "ex-upplevelsen",
    point: 6,
    kind: "clarify",
    target: { quote: "Otryggheten är inte jämnt fördelad" },
    text:
      "Det bör sägas tydligare att arbetet i huvudsak gäller upplevelsen av otrygghet. Den ser olika ut i olika grupper, och flickors och " +
      "kvinnors erfarenheter bör lyftas fram särskilt.",
    tags: ["lägesbild"],
    replies: [{ author: jonas, text: "Hör ihop med synpunkten om jämställdhet men handlar om lägesbilden. Båda behövs." }],
    disposition: { by: ingrid, outcome: "accepted" },
  }),
  view(jonas, {
    key: "ex-trygghetsmatningen",
    point: 7,
    kind: "add",
    target: { quote: "Trygghetsmätningen genomförs vart tredje år" },
    text:
      "Arbetet med stadens trygghetsmätning förtjänar en utförligare beskrivning, eftersom mätningen styr en stor del av de åtgärder som " +
      "prioriteras.",
    tags: ["lägesbild", "data"],
    disposition: { by: ingrid, outcome: "accepted" },
    released: true,
    replies: [{ author: johan, text: "Trafikkontoret planerar belysningen efter samma mätning och instämmer." }],
  }),
  view(lina, {
    key: "ex-bakgrund-bra",
    point: 8,
    kind: "support",
    target: { section: "Bakgrundsorsaker" },
    text: "Bakgrundsorsakerna till brott och otrygghet, bland annat segregation samt ekonomisk och social utsatthet, är väl beskrivna.",
    tags: ["segregation"],
    disposition: { by: erik, outcome: "accepted" },
  }),
  view(daniel, {
    key: "ex-kort-sikt",
    point: 9,
    kind: "add",
    target: { quote: "Att påverka bakgrundsorsakerna är ett långsiktigt arbete" },
    text:
      "Avsnittet om bakgrundsorsaker bör kompletteras med kortsiktiga åtgärder. En välskött stadsmiljö, där skador lagas och skräp tas bort " +
      "utan dröjsmål, ger ökad trygghet redan samma säsong.",
    disposition: { by: ingrid, outcome: "accepted" },
  }),
  view(fatima, {
    key: "ex-flyttmonster",
    point: 10,
    kind: "add",
    target: { quote: "När brottsligheten ökar kan ett område förlora i attraktivitet" },
    text:
      "Resonemanget om områden som blir mindre attraktiva bör kompletteras med att nya flyttmönster kan uppstå. De som har råd flyttar, " +
      "vilket på längre sikt förstärker segregationen.",
    tags: ["segregation"],
    disposition: { by: erik, outcome: "accepted" },
  }),
  view(ali, {
    key: "ex-sakerhet",
    point: 11,
    kind: "add",
    target: { missingAfter: "Otrygghet är en oro för att man själv" },
    text:
      "Begreppsramen bör även beskriva begreppet säkerhet och hur det skiljer sig från trygghet, eftersom orden ofta används om vartannat.",
    tags: ["begrepp"],
    replies: [{ author: petra, text: "Ja. Arbetsmiljöreglerna handlar om säkerhet, enkäten om trygghet." }],
    disposition: { by: kerstin, outcome: "accepted" },
  }),
  view(jonas, {
    key: "ex-forskning",
    point: 12,
    kind: "add",
    target: { missingAfter: "Samverkan med externa aktörer" },
    text:
      "Avsnittet om externa aktörer bör även ta upp samverkan med forskning och lärosäten, som kan bidra med kunskap om vilka åtgärder som " +
      "har effekt.",
    replies: [{ author: elin, text: "Socialförvaltningen följer redan två forskningsprojekt om avhopp och stöder förslaget." }],
    disposition: { by: kerstin, outcome: "accepted" },
    released: true,
  }),
  view(camilla, {
    key: "ex-fokusomraden-bra",
    point: 13,
    kind: "support",
    target: { section: "Fokusområden" },
    text: "Fokusområdena är väl valda och håller sig inom det som staden har rådighet över.",
    tags: ["helhet"],
    disposition: { by: kerstin, outcome: "accepted" },
  }),
  view(fatima, {
    key: "ex-forebyggande-segregation",
    point: 14,
    kind: "clarify",
    target: { quote: "Arbetet kan på sikt också påverka skillnaderna" },
    text:
      "Hur arbetet bidrar till minskad segregation och minskad ekonomisk utsatthet bör beskrivas utförligare under fokusområdet förebyggande " +
      "arbete.",
    tags: ["segregation"],
    disposition: { by: ingrid, outcome: "accepted" },
  }),
  view(maria, {
    key: "ex-disposition",
    point: 15,
    kind: "structure",
    target: { document: true },
    text: "Dokumentets disposition bör ses över så att fokusområdena får större tyngd i förhållande till bakgrund och begrepp.",
    tags: ["helhet"],
    replies: [{ author: camilla, text: "Nu kommer de först i fjärde kapitlet. De borde stå tidigare." }],
    disposition: {
      by: kerstin,
      outcome: "partly",
      reason: "Önskemålet om större tyngd förs fram. Hur kapitlen ordnas bör stadsledningskontoret få avgöra.",
    },
  }),
  view(ali, {
    key: "ex-sarskilt-ansvar",
    point: 16,
    kind: "clarify",
    target: { quote: "vilka nämnder som har ett särskilt ansvar och vilka som ska samverka" },
    text:
      "Det behöver förtydligas vad som skiljer nämnder med särskilt ansvar från nämnder som ska samverka, och vilka uppdrag som följer med " +
      "respektive roll.",
    tags: ["ansvar"],
    disposition: { by: kerstin, outcome: "accepted" },
    released: true,
    replies: [
      { author: johan, text: "Samma fråga har kommit upp hos trafikkontoret. Ett gemensamt påpekande väger tyngre." },
      { author: elin, text: "Även socialförvaltningen har svårt att se skillnaden." },
    ],
  }),
  view(sara, {
    key: "ex-namnden-saknas",
    point: 17,
    kind: "missing",
    target: { quote: "Trafiknämnden, fastighetsnämnden och stadsdelsnämnderna" },
    text:
      "Exploateringsnämnden saknas i ansvarsfördelningen under fokusområdet stadens offentliga miljö, trots att nämnden svarar för hur " +
      "allmän plats utvecklas när mark exploateras.",
    suggestion: "Trafiknämnden, fastighetsnämnden, exploateringsnämnden och stadsdelsnämnderna",
    tags: ["ansvar"],
    replies: [
      { author: ali, text: "Uppdraget framgår av nämndens reglemente, så det finns stöd för påpekandet." },
      { author: yasmin, text: "Trafikkontoret ser gärna att ni finns med. Överlämningen till drift blir tydligare då." },
    ],
    disposition: { by: kerstin, outcome: "accepted" },
    released: true,
  }),
  view(erik, {
    key: "ex-motverka-segregation",
    point: 18,
    kind: "clarify",
    target: { quote: "kan också bidra till att motverka segregation" },
    text:
      "Betydelsen av att motverka segregation, som är en av bakgrundsorsakerna till otrygghet, bör få större utrymme under fokusområdet " +
      "stadsutveckling.",
    tags: ["segregation"],
    replies: [{ author: fatima, text: "Det kunde vara en egen underrubrik." }],
    disposition: {
      by: ingrid,
      outcome: "partly",
      reason: "Betydelsen förs fram, men kontoret föreslår ingen egen underrubrik.",
    },
  }),
  view(fatima, {
    key: "ex-bostader-skolor",
    point: 19,
    kind: "add",
    target: { quote: "parker, torg, kultur, idrottsytor och god kollektivtrafik" },
    text:
      "Bostäder och skolor bör läggas till bland de stadskvaliteter som ska vara jämlikt tillgängliga. Bostadsbrist och trångboddhet leder " +
      "till social utsatthet och är därmed riskfaktorer i trygghetsarbetet.",
    suggestion: "bostäder, skolor, parker, torg, kultur, idrottsytor och god kollektivtrafik",
    tags: ["segregation"],
    replies: [{ author: lina, text: "Trångboddheten syns tydligt i våra dialoger i ytterstaden." }],
    disposition: { by: erik, outcome: "accepted" },
  }),
  view(daniel, {
    key: "ex-byggtiden",
    point: 20,
    kind: "missing",
    target: { missingAfter: "Under byggtiden" },
    text:
      "Trygghet under projektering och byggtid saknas som perspektiv. Många områden är byggarbetsplatser i flera år, och platsaktivering av " +
      "olika slag bör kunna användas även där.",
    tags: ["byggtid"],
    replies: [
      { author: petra, text: "Stängslen är det som flest hör av sig om." },
      { author: sara, text: "Vi har goda exempel på tillfälliga torg som kan visas upp om stadsledningskontoret frågar." },
    ],
    disposition: { by: ingrid, outcome: "accepted" },
  }),
  view(petra, {
    key: "ex-ia",
    point: 21,
    kind: "clarify",
    target: { quote: "används av stadens verksamheter för att rapportera tillbud" },
    text:
      "Systemet IA bör beskrivas utförligare, eftersom incidentrapporterna fångar medarbetarnas egna upplevelser av otrygghet i arbetet.",
    tags: ["data"],
    disposition: { by: kerstin, outcome: "accepted" },
  }),
  view(sara, {
    key: "ex-brander",
    point: 22,
    kind: "missing",
    target: { quote: "uppgifter om brott, klotter och felanmälningar" },
    text:
      "I Trygghet på karta saknas uppgifter om bränder och sprängningar, händelser som i hög grad påverkar hur tryggt ett område upplevs.",
    suggestion: "uppgifter om brott, bränder, sprängningar, klotter och felanmälningar",
    tags: ["data"],
    replies: [{ author: daniel, text: "Brandskyddet på våra arbetsplatser planeras i dag utan den uppgiften." }],
    disposition: { by: ingrid, outcome: "accepted" },
  }),
];
