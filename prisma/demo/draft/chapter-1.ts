import { heading, numbered, paragraph, type DraftNode } from "./nodes.ts";

export const inledning: readonly DraftNode[] = [
  heading(1, "Inledning"),
  paragraph(
    "Alla som bor, arbetar eller vistas i Stockholm ska kunna känna sig trygga. Tryggheten avgör om föräldrar låter sina barn gå själva " +
      "till skolan, om resan hem efter ett kvällspass upplevs som en risk och om torget är en mötesplats eller en plats som man skyndar " +
      "förbi. Stadens arbete rör därför lika mycket vardagens villkor som de allvarligaste brotten.",
  ),
  paragraph(
    "Trygghetsprogrammet är ett styrdokument. Det anger vilken inriktning nämndernas och bolagsstyrelsernas arbete ska ha under åren " +
      "2024–2027, pekar ut fyra fokusområden och beskriver vem som ansvarar för vad. Programmet ersätter det program som har gällt sedan " +
      "2020 och bygger vidare på erfarenheterna från den perioden.",
  ),
  paragraph(
    "Programmet vänder sig i första hand till förvaltningar och bolag som planerar, genomför eller följer upp insatser för ökad trygghet. " +
      "Det kan också läsas av invånare, föreningar, företag och myndigheter som vill veta vad de kan vänta sig av staden.",
  ),

  heading(2, "Mål och inriktning"),
  paragraph(
    "Programmets övergripande mål är att tryggheten ska öka i alla delar av staden. Målet ska nås genom förebyggande insatser som på lång " +
      "sikt påverkar varför brott begås och varför människor känner oro. Det akuta arbetet mot pågående brottslighet är en uppgift för " +
      "Polismyndigheten och behandlas inte här.",
  ),
  paragraph("Tre principer gäller för allt arbete enligt programmet:"),
  numbered(
    "Insatserna ska bygga på kunskap om förhållandena på platsen och följas upp så att staden lär av resultatet.",
    "Tidiga och samordnade insatser ska prövas före sena och enskilda.",
    "Den som berörs av en insats ska ges möjlighet att påverka hur den utformas.",
  ),
  paragraph(
    "Nämnderna omsätter programmet i sina verksamhetsplaner. Särskilda medel anvisas inte genom programmet, utan insatserna ska rymmas " +
      "inom den budget som kommunfullmäktige beslutar varje år.",
  ),

  heading(2, "Perspektiv"),
  paragraph(
    "Arbetet ska präglas av fyra perspektiv: jämställdhet, barnets rättigheter, funktionshinder och äldre. De ska vägas in när en insats " +
      "planeras, genomförs och följs upp.",
  ),
  paragraph(
    "Hur perspektiven tas till vara avgör varje nämnd utifrån sitt uppdrag. Trygghetsvandringar, medborgardialoger och konsekvensanalyser " +
      "är exempel på arbetssätt som kan användas.",
  ),

  heading(2, "Förhållande till andra styrdokument"),
  paragraph(
    "Programmet ska läsas tillsammans med stadens budget, översiktsplanen[^1] och de program som rör social hållbarhet, tillgänglighet " +
      "och barnets rättigheter. Om dokumenten anger olika inriktning gäller budgeten.",
  ),
  paragraph(
    "Stadsdelsnämnderna tar fram lokala handlingsplaner där programmets inriktning omsätts i åtgärder. Handlingsplanerna beslutas en gång " +
      "om året och bygger på den lokala överenskommelsen om samverkan med polisen.",
  ),

  heading(2, "Läsanvisning"),
  paragraph(
    "Kapitel 2 och 3 ger bakgrund och begrepp. Fokusområdena beskrivs i kapitel 4, samverkan utanför stadens egen organisation i kapitel 5 " +
      "och uppföljning och källor i kapitel 6. Ansvarsfördelningen återfinns sist under varje fokusområde.",
  ),
];
