import { bullets, heading, paragraph, type DraftNode } from "./nodes.ts";

export const samverkan: readonly DraftNode[] = [
  heading(1, "Samverkan med externa aktörer"),
  paragraph(
    "Staden når inte målen på egen hand. Polisen, regionen, fastighetsägare, näringsliv, civilsamhälle och invånare bidrar var och en med " +
      "kunskap och resurser som staden saknar.",
  ),
  paragraph(
    "Samarbetet med polisen bygger på överenskommelser på central och lokal nivå. I varje stadsdelsområde hålls avstämningar varje vecka, " +
      "och ett medborgarlöfte följs upp två gånger om året.",
  ),
  paragraph(
    "Fastighetsägare bestämmer över portar, gårdar, garage och lokaler. Platssamverkan, där fastighetsägare och staden delar på kostnaden " +
      "för gemensamma åtgärder, ska erbjudas i fler centrum.",
  ),
  paragraph(
    "Föreningar, trossamfund och ideella organisationer når människor som staden har svårt att nå. Föreningsbidrag ska kunna ges för " +
      "nattvandring, läxhjälp och andra insatser som ökar tryggheten.",
  ),
  paragraph(
    "Regionen ansvarar för hälso- och sjukvård och för kollektivtrafiken. Samarbetet ska särskilt avse psykisk ohälsa hos unga, " +
      "beroendevård samt tryggheten vid stationer och hållplatser.",
  ),
  paragraph(
    "Kriminalvården och Statens institutionsstyrelse är viktiga parter när en person återvänder till staden efter avtjänat straff eller " +
      "vård. Planeringen ska påbörjas i god tid före frigivningen.",
  ),
];

export const uppföljning: readonly DraftNode[] = [
  heading(1, "Uppföljning och källor"),
  heading(2, "Uppföljning"),
  paragraph(
    "Programmet följs upp i samband med stadens årsredovisning. Kommunstyrelsen sammanställer nämndernas redovisningar och lämnar " +
      "vartannat år en fördjupad rapport till kommunfullmäktige.",
  ),
  paragraph("Trygghetsmätningen genomförs vart tredje år och ligger till grund för flera av stadens indikatorer."),
  paragraph(
    "De indikatorer som används framgår av tabell 1. Nämnderna kan lägga till egna indikatorer i sina verksamhetsplaner. Uppgifterna ska, " +
      "när det är möjligt, delas upp på kön, ålder och stadsdelsområde.",
  ),
  { type: "caption", text: "Tabell 1. Indikatorer för programmets uppföljning" },
  {
    type: "table",
    rows: [
      ["Indikator", "Underlag", "Ansvarig", "Mäts"],
      [
        "Andel invånare som känner sig trygga i sitt bostadsområde",
        "Stadens enkät till invånare",
        "Kommunstyrelsen",
        "Vart tredje år",
      ],
      ["Andel elever med oroande frånvaro", "Skolornas frånvaroregister", "Utbildningsnämnden", "Varje termin"],
      ["Antal unga i sociala insatsgrupper", "Socialtjänstens statistik", "Socialnämnden", "Två gånger om året"],
      ["Andel klotterärenden som åtgärdas i tid", "Stadens felanmälan", "Trafiknämnden", "Varje månad"],
      ["Andel planförslag som har trygghetsgranskats", "Nämndens ärendesystem", "Stadsbyggnadsnämnden", "Varje år"],
    ],
  },
  paragraph(
    "En utvärdering av hela programmet ska vara klar senast ett halvår innan programtiden löper ut. Utvärderingen ska visa vilka insatser " +
      "som har genomförts, vad de har kostat och vad som är känt om deras verkan.",
  ),

  heading(2, "Källor"),
  paragraph("Uppgifter om brott och otrygghet hämtas från flera källor. De viktigaste beskrivs kortfattat nedan."),
  paragraph(
    "**Polisens statistik** omfattar anmälda brott, uppdelade på brottstyp och plats. Statistiken visar inte brott som aldrig anmäls, och " +
      "den påverkas av hur polisen prioriterar sina resurser.",
  ),
  paragraph(
    "**Enkäter till elever** i grundskolan och gymnasiet ger uppgifter om trivsel, utsatthet, alkohol, narkotika och egen brottslighet. " +
      "Resultaten redovisas för varje stadsdelsområde.",
  ),
  paragraph("**Systemet IA** används av stadens verksamheter för att rapportera tillbud och olyckor.[^3]"),
  paragraph(
    "**Trygghet på karta** är ett digitalt stöd där uppgifter om brott, klotter och felanmälningar visas tillsammans. Kartan är öppen för " +
      "stadens förvaltningar och uppdateras varje månad.",
  ),
  paragraph(
    "**Trygghetsvandringar** dokumenteras i en gemensam mall. Av dokumentationen ska framgå",
  ),
  bullets(
    "vilka som deltog och vilken sträcka som gicks",
    "vilka brister och tillgångar som uppmärksammades",
    "vem som ansvarar för varje åtgärd och när den ska vara klar.",
  ),
];
