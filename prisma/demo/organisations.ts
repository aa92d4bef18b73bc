/** Who takes part in the demo. Bodies are modelled on a large city; every person, address and registry number is invented. */
import type { DemoBody, DemoConsultation, DemoPerson } from "./types.ts";

export const demoConsultation: DemoConsultation = {
  title: "Stockholms stads trygghetsprogram 2024–2027",
  dnr: "KS 2023/1024",
  description:
    "Stadens nuvarande trygghetsprogram gäller till och med 2023. Kommunstyrelsen har därför låtit ta fram ett förslag till program för " +
    "perioden 2024–2027, som nu skickas till berörda nämnder för synpunkter. Programmet är det styrdokument som visar hur staden ska " +
    "arbeta för ökad trygghet och mot brott, och hur ansvaret fördelas mellan nämnderna. Arbetet samlas i fyra fokusområden, från det " +
    "förebyggande arbetet bland barn och unga till den offentliga miljön och stadens utveckling.",
  lastAnswerInDays: 26,
  tags: ["jämställdhet", "barnrätt", "tillgänglighet", "ekonomi"],
};

/** Runs the installation, belongs to no body. */
export const demoOperator: DemoPerson = {
  email: "drift@samsvar.example",
  name: "Rolf Enander",
  title: "Systemförvaltare",
  unit: null,
  roles: [],
};

export const demoSender: DemoBody = {
  key: "kommunstyrelsen",
  kind: "committee",
  name: "Kommunstyrelsen",
  office: "Stadsledningskontoret",
  dnr: "KS 2023/1024",
  units: [{ key: "trygghet", name: "Trygghetsavdelningen" }],
  preparingUnit: "trygghet",
  handler: "eva.brandt@stadsledning.example",
  signatories: [],
  stance: null,
  people: [
    {
      email: "eva.brandt@stadsledning.example",
      name: "Eva Brandt",
      title: "Remissansvarig",
      unit: "trygghet",
      roles: ["sender", "bodyAdmin"],
    },
  ],
  meetings: [],
  tags: [],
};

/** The office of the real response: four units, every role. */
export const demoExploatering: DemoBody = {
  key: "exploatering",
  kind: "committee",
  name: "Exploateringsnämnden",
  office: "Exploateringskontoret",
  dnr: "E2023-04121",
  units: [
    { key: "administration", name: "Administrativa avdelningen" },
    { key: "stab", name: "Förvaltningschefens stab" },
    { key: "stora-projekt", name: "Avdelningen för stora projekt" },
    { key: "projektutveckling", name: "Avdelningen för projektutveckling" },
  ],
  preparingUnit: "administration",
  handler: "maria.karlsson@exploatering.example",
  signatories: ["henrik.sandstrom@exploatering.example", "kerstin.wallgren@exploatering.example"],
  stance: "supportsWithRemarks",
  people: [
    {
      email: "maria.karlsson@exploatering.example",
      name: "Maria Karlsson",
      title: "Utredare",
      unit: "administration",
      roles: ["annotator", "consolidator"],
    },
    {
      email: "kerstin.wallgren@exploatering.example",
      name: "Kerstin Wallgren",
      title: "Avdelningschef",
      unit: "administration",
      roles: ["annotator", "reviewer", "unitApprover"],
    },
    {
      email: "ali.lindqvist@exploatering.example",
      name: "Ali Lindqvist",
      title: "Stadsjurist",
      unit: "administration",
      roles: ["annotator"],
    },
    {
      email: "omar.haddad@exploatering.example",
      name: "Omar Haddad",
      title: "Registrator",
      unit: "administration",
      roles: ["registrar"],
    },
    {
      email: "camilla.forss@exploatering.example",
      name: "Camilla Forss",
      title: "Nämndsekreterare",
      unit: "administration",
      roles: ["annotator", "bodyAdmin"],
    },
    {
      email: "henrik.sandstrom@exploatering.example",
      name: "Henrik Sandström",
      title: "Förvaltningschef",
      unit: "stab",
      roles: ["approver"],
    },
    {
      email: "ingrid.palm@exploatering.example",
      name: "Ingrid Palm",
      title: "Trygghetsstrateg",
      unit: "stab",
      roles: ["annotator", "reviewer"],
    },
    {
      email: "jonas.ekberg@exploatering.example",
      name: "Jonas Ekberg",
      title: "Hållbarhetsstrateg",
      unit: "stab",
      roles: ["annotator"],
    },
    {
      email: "sara.wikman@exploatering.example",
      name: "Sara Wikman",
      title: "Projektchef",
      unit: "stora-projekt",
      roles: ["annotator"],
    },
    {
      email: "daniel.ohman@exploatering.example",
      name: "Daniel Öhman",
      title: "Byggprojektledare",
      unit: "stora-projekt",
      roles: ["annotator"],
    },
    {
      email: "petra.nyberg@exploatering.example",
      name: "Petra Nyberg",
      title: "Arbetsmiljösamordnare",
      unit: "stora-projekt",
      roles: ["annotator"],
    },
    {
      email: "fatima.rahimi@exploatering.example",
      name: "Fatima Rahimi",
      title: "Samhällsplanerare",
      unit: "projektutveckling",
      roles: ["annotator"],
    },
    {
      email: "erik.bostrom@exploatering.example",
      name: "Erik Boström",
      title: "Enhetschef",
      unit: "projektutveckling",
      roles: ["annotator", "reviewer"],
    },
    {
      email: "lina.akerlund@exploatering.example",
      name: "Lina Åkerlund",
      title: "Projektledare",
      unit: "projektutveckling",
      roles: ["annotator"],
    },
  ],
  // The ordinary adjustment comes after the last answer day, so the decision must be adjusted at once.
  meetings: [
    { heldInDays: 18, adjustedInDays: 32 },
    { heldInDays: 53, adjustedInDays: 67 },
  ],
  tags: ["helhet", "lägesbild", "begrepp", "ansvar", "segregation", "byggtid", "data"],
};

export const demoTrafik: DemoBody = {
  key: "trafik",
  kind: "committee",
  name: "Trafiknämnden",
  office: "Trafikkontoret",
  dnr: "T2023-02764",
  units: [
    { key: "planering", name: "Planeringsavdelningen" },
    { key: "drift", name: "Drift- och underhållsavdelningen" },
    { key: "ledning", name: "Ledningsstaben" },
  ],
  preparingUnit: "planering",
  handler: "johan.sjoberg@trafik.example",
  signatories: ["karin.strom@trafik.example", "malin.hedlund@trafik.example"],
  stance: "supportsWithRemarks",
  people: [
    {
      email: "johan.sjoberg@trafik.example",
      name: "Johan Sjöberg",
      title: "Trafikplanerare",
      unit: "planering",
      roles: ["annotator", "consolidator"],
    },
    {
      email: "malin.hedlund@trafik.example",
      name: "Malin Hedlund",
      title: "Avdelningschef",
      unit: "planering",
      roles: ["annotator", "reviewer", "unitApprover"],
    },
    {
      email: "tobias.lundin@trafik.example",
      name: "Tobias Lundin",
      title: "Belysningsansvarig",
      unit: "drift",
      roles: ["annotator"],
    },
    {
      email: "yasmin.farah@trafik.example",
      name: "Yasmin Farah",
      title: "Driftingenjör",
      unit: "drift",
      roles: ["annotator"],
    },
    { email: "karin.strom@trafik.example", name: "Karin Ström", title: "Förvaltningschef", unit: "ledning", roles: ["approver"] },
    {
      email: "gunnar.melin@trafik.example",
      name: "Gunnar Melin",
      title: "Nämndsekreterare",
      unit: "ledning",
      roles: ["annotator", "registrar", "bodyAdmin"],
    },
  ],
  meetings: [
    { heldInDays: 13, adjustedInDays: 25 },
    { heldInDays: 48, adjustedInDays: 60 },
  ],
  tags: ["belysning", "drift", "trafik", "ansvar"],
};

export const demoSocial: DemoBody = {
  key: "social",
  kind: "committee",
  name: "Socialnämnden",
  office: "Socialförvaltningen",
  dnr: "SN 2023/0618",
  units: [
    { key: "utveckling", name: "Utvecklingsavdelningen" },
    { key: "insatser", name: "Avdelningen för sociala insatser" },
    { key: "kansli", name: "Förvaltningskansliet" },
  ],
  preparingUnit: "utveckling",
  handler: "elin.hammar@social.example",
  signatories: ["mats.rosen@social.example", "nora.bergman@social.example"],
  stance: "supports",
  people: [
    {
      email: "elin.hammar@social.example",
      name: "Elin Hammar",
      title: "Utredare",
      unit: "utveckling",
      roles: ["annotator", "consolidator"],
    },
    {
      email: "nora.bergman@social.example",
      name: "Nora Bergman",
      title: "Avdelningschef",
      unit: "utveckling",
      roles: ["annotator", "reviewer", "unitApprover"],
    },
    {
      email: "amina.yusuf@social.example",
      name: "Amina Yusuf",
      title: "Socialsekreterare",
      unit: "insatser",
      roles: ["annotator"],
    },
    {
      email: "peter.grahn@social.example",
      name: "Peter Grahn",
      title: "Fältassistent",
      unit: "insatser",
      roles: ["annotator"],
    },
    { email: "mats.rosen@social.example", name: "Mats Rosén", title: "Förvaltningschef", unit: "kansli", roles: ["approver"] },
    {
      email: "helena.vik@social.example",
      name: "Helena Vik",
      title: "Registrator",
      unit: "kansli",
      roles: ["registrar", "bodyAdmin"],
    },
  ],
  meetings: [
    { heldInDays: 22, adjustedInDays: 36 },
    { heldInDays: 57, adjustedInDays: 71 },
  ],
  tags: ["barn och unga", "våld i nära relationer", "avhopp", "ansvar"],
};

/** The bodies that answer, the office of the real response first. */
export const demoBodies: readonly DemoBody[] = [demoExploatering, demoTrafik, demoSocial];
