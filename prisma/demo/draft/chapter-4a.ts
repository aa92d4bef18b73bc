import { bullets, heading, paragraph, type DraftNode } from "./nodes.ts";

/** The focus areas that turn to people. */
export const fokusMänniskor: readonly DraftNode[] = [
  heading(1, "Fokusområden"),
  paragraph(
    "Arbetet samlas i fyra fokusområden. De har valts för att de rymmer frågor där staden själv förfogar över medlen och där flera nämnder " +
      "behöver arbeta mot samma mål.",
  ),
  paragraph(
    "Under varje fokusområde anges vilka nämnder som har ett särskilt ansvar och vilka som ska samverka. Nämnderna beskriver i sina " +
      "verksamhetsplaner hur de tar sig an uppgiften.",
  ),
  paragraph(
    "Fokusområdena har samma vikt. En insats kan höra hemma under flera av dem, och då väljer den ansvariga nämnden var den redovisas.",
  ),

  heading(2, "Förebyggande arbete"),
  paragraph(
    "Förebyggande arbete vänder sig till alla barn och unga och till de vuxna som finns runt dem. Förskola, skola, fritidsverksamhet och " +
      "öppna mötesplatser är de viktigaste arenorna, eftersom staden där möter barn långt innan problem har uppstått.",
  ),
  paragraph(
    "Skolan ska upptäcka tidiga tecken på frånvaro, utanförskap och utsatthet. När en elev börjar utebli ska vårdnadshavare, elevhälsa och " +
      "vid behov socialtjänst ha en gemensam plan inom två veckor.",
  ),
  paragraph(
    "Fritidsgårdar, kulturskola, bibliotek och idrottsanläggningar ska vara öppna när barn och unga är lediga. Avgifter, öppettider och " +
      "avstånd ska inte avgöra vem som kan delta, och utbudet ska tas fram tillsammans med unga.",
  ),
  paragraph(
    "Föräldraskapsstöd ska erbjudas tidigt och utan krav på utredning. Stödet ska finnas nära bostaden, på tider som passar arbetande " +
      "föräldrar och på de språk som talas i området.",
  ),
  paragraph("Arbetet kan på sikt också påverka skillnaderna mellan stadens olika delar."),
  heading(3, "Prioriterade insatser"),
  bullets(
    "ett sammanhållet arbete för ökad skolnärvaro från förskoleklass till gymnasium",
    "fler öppna mötesplatser under kvällar, helger och skollov",
    "program mot mobbning, trakasserier och våld i ungas relationer",
    "information till föräldrar om hur kriminella nätverk rekryterar unga på nätet",
    "feriejobb för ungdomar som annars har svårt att få ett första arbete.",
  ),
  heading(3, "Ansvarsfördelning"),
  paragraph(
    "Utbildningsnämnden, kulturnämnden, idrottsnämnden och stadsdelsnämnderna har ett särskilt ansvar för det förebyggande arbetet.",
  ),
  paragraph("Socialnämnden, arbetsmarknadsnämnden och äldrenämnden ska samverka kring insatserna."),

  heading(2, "Riktade sociala insatser"),
  paragraph(
    "Riktade sociala insatser vänder sig till barn, unga och vuxna som redan lever i riskmiljöer. Det kan gälla den som har begått brott, " +
      "den som är på väg in i ett kriminellt nätverk och den som utsätts för våld av en närstående.",
  ),
  paragraph(
    "Insatserna ska sättas in snabbt, samordnas mellan huvudmän och fortsätta så länge behovet finns kvar. Varje person ska ha en " +
      "namngiven kontakt i staden som håller ihop stödet.",
  ),
  paragraph(
    "Sociala insatsgrupper ska finnas i alla stadsdelsområden. I gruppen möts socialtjänst, skola och polis kring en enskild ung person, " +
      "efter samtycke, och kommer överens om en gemensam plan.",
  ),
  paragraph(
    "Den som vill lämna ett kriminellt liv ska veta vart man vänder sig och få besked inom ett dygn. Avhopparverksamheten omfattar skydd, " +
      "boende, behandling och stöd till anhöriga.",
  ),
  paragraph(
    "Våld i nära relationer sker till största delen utom synhåll för andra. Staden ska ställa frågor om våld i fler verksamheter och " +
      "erbjuda skyddat boende utan väntetid.",
  ),
  heading(3, "Prioriterade insatser"),
  bullets(
    "fältarbete på kvällar och helger där unga samlas, även på nätet",
    "snabbare beslut om insats efter orosanmälan när ett barn misstänks för brott",
    "stöd till föräldrar och syskon till unga i kriminella nätverk",
    "en samlad mottagning för brottsoffer, vittnen och anhöriga.",
  ),
  heading(3, "Ansvarsfördelning"),
  paragraph("Socialnämnden och stadsdelsnämnderna har ett särskilt ansvar för de riktade sociala insatserna."),
  paragraph("Utbildningsnämnden, arbetsmarknadsnämnden och bostadsbolagen ska samverka inom fokusområdet."),
];
