/**
 * The 22 points that the real response makes, as the words by which each is known: all patterns of a point are found where the point is
 * made. The same numbers stand on the demo's annotations.
 */
export const responsePoints: Readonly<Record<number, readonly RegExp[]>> = {
  1: [/grund för det fortsatta trygghetsarbetet/i, /samverkan/i, /roller och ansvar/i],
  2: [/stadsutveckling/i, /översiktsplan/i, /socialt värdeskapande/i, /analyser/i],
  3: [/rubrik/i, /brottsförebyggande program/i],
  4: [/perspektiven/i, /barnrätt/i, /funktionshinder/i, /äldre/i, /jämställdhet/i, /tydligare/i],
  5: [/samlad lägesbild/i, /ökar eller minskar/i, /utmaningar/i],
  6: [/upplevelsen av otrygghet/i, /grupper/i, /flickor/i, /kvinnor/i],
  7: [/trygghetsmätning/i, /utförligare/i],
  8: [/bakgrundsorsakerna/i, /segregation/i, /väl beskriv/i],
  9: [/kortsiktiga åtgärder/i, /välskött stadsmiljö/i],
  10: [/flyttmönster/i, /attraktiv/i, /segregation/i],
  11: [/begreppsramen/i, /säkerhet/i, /skiljer sig från trygghet/i],
  12: [/samverkan med forskning och lärosäten/i],
  13: [/fokusområdena är väl valda/i, /rådighet/i],
  14: [/förebyggande arbete/i, /minskad segregation/i, /ekonomisk utsatthet/i],
  15: [/disposition/i, /större tyngd/i],
  16: [/särskilt ansvar/i, /samverka/i, /uppdrag/i],
  17: [/exploateringsnämnden saknas/i, /offentliga miljö/i, /allmän plats/i],
  18: [/motverka segregation/i, /stadsutveckling/i, /större utrymme/i],
  19: [/bostäder och skolor/i, /bostadsbrist/i, /trångboddhet/i, /riskfaktor/i],
  20: [/projektering och byggtid/i, /byggarbetsplatser/i, /platsaktivering/i],
  21: [/systemet IA/i, /utförligare/i, /medarbetar/i, /upplevelser/i],
  22: [/Trygghet på karta/i, /bränder och sprängningar/i],
};
