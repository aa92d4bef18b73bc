import { bullets, heading, paragraph, type DraftNode } from "./nodes.ts";

/** The focus areas that turn to places. */
export const fokusPlatser: readonly DraftNode[] = [
  heading(2, "Stadens offentliga miljö"),
  paragraph(
    "Gator, torg och parker är stadens gemensamma rum. En välskött miljö signalerar omsorg och gör att fler vill vistas utomhus. Klotter, " +
      "trasiga bänkar och släckt belysning får motsatt verkan och ska åtgärdas skyndsamt.",
  ),
  paragraph(
    "Staden arbetar med drift, belysning och platsaktivering i en samlad cykel av inventering, åtgärd och uppföljning. Cykeln genomförs en " +
      "gång om året i varje stadsdelsområde och utgår från de platser som boende och polis har pekat ut.",
  ),
  paragraph(
    "Platser där otryggheten är störst prioriteras utifrån mätningar och lokala trygghetsvandringar. Vid vandringarna deltar boende, " +
      "fastighetsägare, polis och de förvaltningar som ansvarar för platsen.",
  ),
  paragraph(
    "Stråk till och från kollektivtrafiken ska vara väl upplysta, överblickbara och framkomliga året om. Gångtunnlar ska i första hand " +
      "ersättas med passager i gatunivå.",
  ),
  paragraph(
    "Ordningsvakter kan förordnas på platser där det finns ett särskilt behov. De ska komplettera, inte ersätta, närvaron av fältarbetare, " +
      "parkvärdar och annan personal i stadens verksamheter.",
  ),
  paragraph(
    "Kamerabevakning används där andra åtgärder har visat sig otillräckliga. Nyttan ska vägas mot intrånget i den personliga integriteten, " +
      "och varje kamera ska omprövas vart tredje år.",
  ),
  heading(3, "Prioriterade insatser"),
  bullets(
    "borttagning av klotter inom två dygn efter anmälan",
    "belysning av gångvägar mellan bostadsområden och hållplatser",
    "kultur, idrott och uteserveringar som befolkar torgen under fler timmar på dygnet",
    "trygghetsvärdar i anslutning till större knutpunkter.",
  ),
  heading(3, "Ansvarsfördelning"),
  paragraph("Trafiknämnden, fastighetsnämnden och stadsdelsnämnderna har ett särskilt ansvar för stadens offentliga miljö."),
  paragraph(
    "Kulturnämnden, idrottsnämnden, miljö- och hälsoskyddsnämnden samt stadens avfallsbolag ska samverka kring platser och stråk.",
  ),

  heading(2, "Stadsutveckling"),
  paragraph(
    "Hur staden byggs får betydelse för tryggheten under lång tid. Gator med bostäder och verksamheter i bottenvåningen, korta kvarter och " +
      "tydliga gränser mellan privat och allmänt ger fler ögon på platsen och fler skäl att röra sig där.",
  ),
  paragraph(
    "Stadsutvecklingen ska vara socialt värdeskapande. I större projekt analyseras därför vilka sociala värden som finns på platsen, vilka " +
      "som saknas och hur projektet kan tillföra nya. Analyserna ska påbörjas i ett tidigt skede och följa projektet fram till färdig " +
      "anläggning.",
  ),
  paragraph(
    "Nya kvarter kan också bidra till att motverka segregation genom att länka samman stadsdelar som i dag skiljs åt av vägar, spår eller " +
      "grönområden utan målpunkter.",
  ),
  paragraph(
    "Stadsbyggandet ska användas för att ge en mer jämlik tillgång till stadskvaliteter. Med det avses bland annat parker, torg, kultur, " +
      "idrottsytor och god kollektivtrafik.",
  ),
  paragraph(
    "Lokaler för handel, föreningar och service ska eftersträvas i bottenvåningar längs viktiga stråk. Hyresnivåerna kan behöva vara lägre " +
      "under de första åren för att lokalerna ska komma till användning.",
  ),
  paragraph(
    "Trygghetsfrågor ska redovisas i planbeskrivningar och i projektens beslutsunderlag. Redovisningen ska visa vilka risker som har " +
      "identifierats, hur de hanteras och vem som ansvarar för platsen när den har tagits i bruk.",
  ),
  heading(3, "Under byggtiden"),
  paragraph("Vid om- och nybyggnad ska framkomlighet och belysning säkras. Tillfälliga lösningar hanteras i respektive projekt."),
  heading(3, "Prioriterade insatser"),
  bullets(
    "trygghetsgranskning av planförslag före samråd",
    "upprustning av centrumanläggningar i ytterstaden",
    "dialog med barn och unga vid planering av nya mötesplatser",
    "gemensamma riktlinjer för bottenvåningar och entréer.",
  ),
  heading(3, "Ansvarsfördelning"),
  paragraph("Stadsbyggnadsnämnden och exploateringsnämnden har ett särskilt ansvar för fokusområdet stadsutveckling."),
  paragraph(
    "Trafiknämnden, fastighetsnämnden, stadsdelsnämnderna och de allmännyttiga bostadsbolagen ska samverka i tidiga skeden.",
  ),
];
