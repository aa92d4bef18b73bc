import { bullets, heading, paragraph, type DraftNode } from "./nodes.ts";

export const bakgrund: readonly DraftNode[] = [
  heading(1, "Lägesbild och bakgrundsorsaker"),
  heading(2, "Lägesbild"),
  paragraph(
    "Stockholm är i de flesta avseenden en trygg stad. Samtidigt finns platser och tider som många undviker, och händelser som inträffar i " +
      "en stadsdel kan påverka hur hela staden uppfattas. Skjutningar, narkotikahandel på öppen gata och oordning kring större " +
      "knutpunkter har under senare år präglat samtalet om staden.",
  ),
  paragraph(
    "Uppgifter om läget finns i flera underlag, som tas fram vid olika tidpunkter och för olika ändamål. De redovisas i " +
      "stadsdelsnämndernas handlingsplaner, i den årliga uppföljningen och, där de är av betydelse, under respektive fokusområde i detta " +
      "program.",
  ),
  paragraph(
    "Otryggheten är inte jämnt fördelad. En del invånare uppger att de stannar hemma efter mörkrets inbrott eller väljer en längre väg, " +
      "medan andra sällan tänker på frågan. Skillnaderna kan bero på ålder, bostadsområde och tidigare erfarenheter.",
  ),
  paragraph("Stadens trygghetsmätning visar hur invånarna svarar på frågor om oro och utsatthet."),
  paragraph(
    "Handel, restauranger och andra verksamheter påverkas också. Stölder, skadegörelse och hot mot anställda leder till kostnader och kan " +
      "göra att öppettider kortas eller att lokaler blir stående tomma.",
  ),
  paragraph(
    "Medarbetare i stadens verksamheter möter oro i sitt arbete. Det gäller bland annat i skolor, på bibliotek, i parklekar och på " +
      "socialtjänstens mottagningar, där hot och ordningsstörningar kan göra det svårare att fullfölja uppdraget.",
  ),

  heading(2, "Bakgrundsorsaker"),
  paragraph(
    "Brott och otrygghet har sällan en enda förklaring. Segregation, ekonomisk och social utsatthet samt otrygga familjeförhållanden är " +
      "bakgrundsorsaker som ofta uppträder tillsammans och förstärker varandra.",
  ),
  paragraph(
    "Segregationen innebär att människor med olika inkomst, utbildning och bakgrund sällan möts i bostadsområdet, i skolan eller på " +
      "fritiden. Skillnaderna går i arv mellan generationer och påverkar både tilliten mellan människor och förtroendet för samhällets " +
      "institutioner.",
  ),
  paragraph(
    "Ekonomisk utsatthet begränsar vardagen för många barnfamiljer. Den som oroar sig för hyran har mindre utrymme att engagera sig i " +
      "barnens skolgång eller i bostadsområdet, och unga som saknar pengar kan lockas av snabba inkomster från kriminella nätverk.",
  ),
  paragraph(
    "Barn som växer upp med våld, missbruk eller återkommande konflikter i hemmet löper större risk att själva hamna i svårigheter. Tidigt " +
      "stöd till föräldrar hör därför till de mest verkningsfulla åtgärder som staden har att tillgå.",
  ),
  paragraph(
    "Att påverka bakgrundsorsakerna är ett långsiktigt arbete som sträcker sig över flera mandatperioder. Effekterna kan inte väntas från " +
      "ett år till nästa, och de är svåra att skilja från annat som sker i samhället.",
  ),
  paragraph(
    "När brottsligheten ökar kan ett område förlora i attraktivitet, både för dem som bor där och för företag som vill etablera sig. " +
      "Butiker och service flyttar, underlaget för föreningslivet krymper och det blir svårare att behålla personal i skola och omsorg.",
  ),

  heading(2, "Risk- och skyddsfaktorer"),
  paragraph(
    "Förebyggande arbete går ut på att minska riskfaktorer och stärka skyddsfaktorer hos individen, i familjen, i skolan och på platsen. " +
      "Bland de skyddsfaktorer som staden kan påverka finns",
  ),
  bullets(
    "goda relationer till vuxna i och utanför hemmet",
    "en skolgång som leder till godkända betyg",
    "en meningsfull fritid i närområdet",
    "platser som är befolkade, överblickbara och väl omhändertagna.",
  ),
  paragraph(
    "Ingen enskild faktor avgör hur det går för en människa. Det är summan av risker, och frånvaron av skydd, som har betydelse. Stadens " +
      "verksamheter behöver därför känna till varandras insatser och kunna ta emot den som en annan verksamhet har upptäckt.",
  ),
];
