/** Views that the office does not carry on, each with the reason that its author was given. */
import type { DemoAnnotation } from "../types.ts";
import { ali, camilla, daniel, erik, fatima, ingrid, jonas, kerstin, petra, sara } from "./people.ts";
import { view } from "./view.ts";

export const exploateringDeclined: readonly DemoAnnotation[] = [
  view(daniel, {
    key: "ex-avbojd-klotter",
    kind: "change",
    target: { quote: "inom två dygn efter anmälan" },
    text: "Två dygn går inte att hålla vintertid. Skriv tre arbetsdagar.",
    suggestion: "inom tre arbetsdagar efter anmälan",
    disposition: { by: ingrid, outcome: "declined", reason: "Tidsgränsen rör driften och är trafiknämndens sak att bedöma." },
  }),
  view(sara, {
    key: "ex-avbojd-ordningsvakter",
    kind: "add",
    target: { block: "Ordningsvakter kan förordnas" },
    text: "Ordningsvakter bör kunna förordnas för stora byggarbetsplatser redan vid etableringen.",
    tags: ["byggtid"],
    replies: [{ author: ali, text: "Ett förordnande kräver särskild prövning i varje fall." }],
    disposition: {
      by: kerstin,
      outcome: "declined",
      reason: "Förordnanden prövas av Polismyndigheten från fall till fall och kan inte regleras i programmet.",
    },
  }),
  view(jonas, {
    key: "ex-avbojd-skolnarvaro",
    kind: "change",
    target: { quote: "ha en gemensam plan inom två veckor" },
    text: "Två veckor är lång tid för ett barn. En vecka vore rimligare.",
    suggestion: "ha en gemensam plan inom en vecka",
    disposition: { by: kerstin, outcome: "declined", reason: "Frågan ligger utanför exploateringsnämndens ansvar." },
  }),
  view(erik, {
    key: "ex-avbojd-medel",
    kind: "strike",
    target: { quote: "Särskilda medel anvisas inte genom programmet" },
    text: "Satsen om medel bör strykas. Den avslutar diskussionen innan den har börjat.",
    disposition: { by: kerstin, outcome: "declined", reason: "Finansieringen avgörs i budgeten, och upplysningen är korrekt." },
  }),
  view(camilla, {
    key: "ex-avbojd-lattlast",
    kind: "add",
    target: { document: true },
    text: "Det borde finnas en lättläst kortversion på flera språk redan när programmet beslutas.",
    disposition: {
      by: ingrid,
      outcome: "declined",
      reason: "Översättningar tas fram när programmet har antagits och hör inte till remissvaret.",
    },
  }),
  view(fatima, {
    key: "ex-avbojd-andel",
    kind: "add",
    target: { block: "Lokaler för handel, föreningar och service" },
    text: "Ange ett mål för andelen aktiva bottenvåningar, förslagsvis 60 procent längs huvudstråken.",
    replies: [{ author: sara, text: "En sådan siffra kan bli svår att förhandla om i avtalen." }],
    disposition: { by: erik, outcome: "declined", reason: "Nivån hör hemma i varje detaljplan och kan inte vara densamma i hela staden." },
  }),
  view(petra, {
    key: "ex-avbojd-riskfaktorer",
    kind: "strike",
    target: { section: "Risk- och skyddsfaktorer" },
    text: "Hela avsnittet kan utgå. Det upprepar det som redan har sagts om orsakerna.",
    disposition: {
      by: ingrid,
      outcome: "declined",
      reason: "Uppräkningen används av skola och socialtjänst. Kontoret har ingen anledning att föreslå att den tas bort.",
    },
  }),
  view(ali, {
    key: "ex-avbojd-definition",
    kind: "change",
    target: { quote: "Den handlar om individens känsla av att kunna röra sig fritt" },
    text: "Definitionen blir skarpare om den utgår från skydd mot hot.",
    suggestion: "Den handlar om individens känsla av att vara skyddad mot hot och fara",
    tags: ["begrepp"],
    disposition: {
      by: ingrid,
      outcome: "declined",
      reason: "Förslaget blandar samman de två begrepp som kontoret vill hålla isär.",
    },
  }),
  view(erik, {
    key: "ex-avbojd-indikator",
    kind: "add",
    target: { missingAfter: "De indikatorer som används framgår" },
    text: "Lägg till en indikator för hur många sociala värdeanalyser som görs varje år.",
    tags: ["data"],
    disposition: { by: kerstin, outcome: "declined", reason: "Antalet säger inget om vad analyserna leder till." },
  }),
  view(sara, {
    key: "ex-avbojd-gronomraden",
    kind: "strike",
    target: { quote: "grönområden utan målpunkter" },
    text: "Uttrycket är onödigt värderande. Många uppskattar just de grönområdena.",
    disposition: { by: erik, outcome: "declined", reason: "Texten beskriver bristen på målpunkter och värderar inte grönområdet." },
  }),
  view(jonas, {
    key: "ex-avbojd-kameror",
    kind: "strike",
    target: { block: "Kamerabevakning används där andra åtgärder" },
    text: "Stycket om kameror bör lyftas ur programmet och behandlas i ett eget ärende.",
    disposition: {
      by: kerstin,
      outcome: "declined",
      reason: "Bevakningen är en del av arbetet med den offentliga miljön och hör hemma i programmet.",
    },
  }),
];
