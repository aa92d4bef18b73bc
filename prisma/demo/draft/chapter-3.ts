import { heading, paragraph, type DraftNode } from "./nodes.ts";

export const begreppsram: readonly DraftNode[] = [
  heading(1, "Begreppsram"),
  paragraph(
    "Begreppen i detta kapitel används på samma sätt i hela programmet. De har valts för att förvaltningar med olika uppdrag ska kunna " +
      "tala om samma sak.",
  ),
  paragraph(
    "**Trygghet** är en upplevelse. Den handlar om individens känsla av att kunna röra sig fritt, lita på sin omgivning och få hjälp om " +
      "något händer. Tryggheten påverkas av egna erfarenheter, av hur platsen är utformad och av det som sägs i medier och mellan grannar.",
  ),
  paragraph(
    "**Otrygghet** är en oro för att man själv eller någon närstående ska råka illa ut. Oron kan vara knuten till en plats, en tid på " +
      "dygnet eller vissa personer, och den behöver inte motsvara den faktiska risken att utsättas för brott.",
  ),
  paragraph(
    "**Brottsförebyggande arbete** omfattar åtgärder som minskar risken för att brott begås.[^2] Åtgärderna kan rikta sig till alla, till " +
      "grupper med förhöjd risk eller till personer som redan har begått brott.",
  ),
  paragraph(
    "**Socialt förebyggande arbete** tar sikte på människors vilja och skäl att begå brott. **Situationellt förebyggande arbete** tar " +
      "sikte på de tillfällen där brott kan begås, till exempel genom belysning, lås, siktlinjer och bemanning.",
  ),
  paragraph(
    "**Trygghetsskapande arbete** omfattar åtgärder som stärker människors upplevda trygghet, oavsett om de också påverkar antalet brott.",
  ),
];
