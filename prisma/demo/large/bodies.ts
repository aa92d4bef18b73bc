import type { DemoBody, DemoPerson } from "../types.ts";
import type { Random } from "./random.ts";

const districts = [
  "Björkhöjdens", "Dalgångens", "Ekensbergs", "Fagerbackens", "Granlunda", "Hammarviks", "Kvarnängens", "Lindvallens", "Norrängs", "Solviks", "Tallåsens",
];

const committees: readonly (readonly [string, string])[] = [
  ["Arbetsmarknadsnämnden", "Arbetsmarknadsförvaltningen"],
  ["Arkivnämnden", "Arkivförvaltningen"],
  ["Avfallsnämnden", "Avfallskontoret"],
  ["Fastighetsnämnden", "Fastighetskontoret"],
  ["Förskolenämnden", "Förskoleförvaltningen"],
  ["Fritidsnämnden", "Fritidsförvaltningen"],
  ["Funktionshindersnämnden", "Funktionshindersförvaltningen"],
  ["Idrottsnämnden", "Idrottsförvaltningen"],
  ["Kulturnämnden", "Kulturförvaltningen"],
  ["Kyrkogårdsnämnden", "Kyrkogårdsförvaltningen"],
  ["Miljönämnden", "Miljöförvaltningen"],
  ["Parknämnden", "Parkförvaltningen"],
  ["Räddningsnämnden", "Räddningskontoret"],
  ["Servicenämnden", "Serviceförvaltningen"],
  ["Stadsbyggnadsnämnden", "Stadsbyggnadskontoret"],
  ["Utbildningsnämnden", "Utbildningsförvaltningen"],
  ["Äldrenämnden", "Äldreförvaltningen"],
  ["Överförmyndarnämnden", "Överförmyndarkontoret"],
];

const companies = [
  "Bostads AB Björken", "Bostads AB Eken", "Bostads AB Linden", "Hamnterminalen AB", "Lokalbolaget AB", "Parkeringsbolaget AB",
  "Skolfastigheter AB", "Stadens Arenor AB", "Stadsteatern AB", "Torg och Hallar AB", "Vattenbolaget AB",
];

const firstNames = [
  "Anna", "Bengt", "Cecilia", "David", "Elsa", "Farid", "Greta", "Hassan", "Irene", "Jakob", "Karim", "Linnea", "Magnus", "Nina", "Olof",
  "Paulina", "Rikard", "Sofia", "Tomas", "Ulrika", "Viktor", "Ylva", "Zahra", "Åsa", "Örjan",
];
const lastNames = [
  "Ahlgren", "Berglund", "Cederholm", "Dahlman", "Edlund", "Fransson", "Gustavi", "Hedin", "Isaksson", "Jarl", "Klang", "Lövgren", "Moberg",
  "Noring", "Osman", "Pihl", "Ros", "Sundell", "Tran", "Ullberg", "Viklund", "Wester", "Yildiz", "Åberg", "Östlund",
];

const address = (name: string): string =>
  name.toLowerCase().replace(/[åä]/g, "a").replaceAll("ö", "o").replaceAll(" ", ".");

const posts: readonly (readonly [DemoPerson["title"], DemoPerson["unit"], DemoPerson["roles"]])[] = [
  ["Utredare", "utredning", ["annotator", "consolidator"]],
  ["Avdelningschef", "utredning", ["annotator", "reviewer", "approver"]],
  ["Handläggare", "verksamhet", ["annotator"]],
  ["Samordnare", "verksamhet", ["annotator"]],
  ["Registrator", "kansli", ["annotator", "registrar", "bodyAdmin"]],
  ["Chef", "kansli", ["approver"]],
];

/** Forty bodies of three units and six people. Their meetings lie on both sides of what the last answer day asks. */
export const largeBodies = (random: Random): DemoBody[] => {
  const named = [
    ...districts.map((name) => ({ kind: "committee" as const, name: `${name} stadsdelsnämnd`, office: `${name} stadsdelsförvaltning` })),
    ...committees.map(([name, office]) => ({ kind: "committee" as const, name, office })),
    ...companies.map((name) => ({ kind: "company" as const, name, office: name })),
  ];
  return named.map((body, index) => {
    const key = `instans${String(index + 1).padStart(2, "0")}`;
    const offset = random.below(lastNames.length);
    const people = posts.map(([title, unit, roles], post): DemoPerson => {
      const name = `${firstNames[(index * posts.length + post) % firstNames.length]} ${lastNames[(offset + post * 3) % lastNames.length]}`;
      const printed = title === "Chef" ? (body.kind === "company" ? "Verkställande direktör" : "Förvaltningschef") : title;
      return { email: `${address(name)}@${key}.example`, name, title: printed, unit, roles };
    });
    const heldInDays = 10 + random.below(16);
    const email = (post: number): string => people[post]?.email ?? "";
    return {
      ...body,
      key,
      dnr: `${1000 + random.below(9000)}/2023`,
      units: [
        { key: "utredning", name: "Utredningsavdelningen" },
        { key: "verksamhet", name: "Verksamhetsavdelningen" },
        { key: "kansli", name: "Kansliet" },
      ],
      preparingUnit: "utredning",
      handler: email(0),
      signatories: [email(5), email(1)],
      stance: random.pick(["supports", "supportsWithRemarks", "supportsWithRemarks", "noObjection", "opposes"] as const),
      people,
      meetings: body.kind === "company" ? [] : [{ heldInDays, adjustedInDays: heldInDays + 6 + random.below(9) }],
      tags: ["ansvar", "kostnad", "uppföljning"],
    };
  });
};
