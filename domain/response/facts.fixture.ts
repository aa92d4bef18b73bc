/** Facts for tests: an invented remiss, complete unless a test takes something away. */
import type { IsoDay } from "../ids.ts";
import type { ResponseFacts } from "./facts.ts";

export const day = (value: string): IsoDay => value as IsoDay;

export const sampleFacts: ResponseFacts = {
  consultation: {
    title: "Stadens program för levande torg 2025–2029",
    senderName: "Kommunstyrelsen",
    senderDnr: "KS 2024/0815",
    description:
      "Stadens nuvarande torgprogram gäller till och med 2024. Kommunstyrelsen har därför tagit fram ett förslag till nytt program.\n\n" +
      "Förslaget utgår från tre fokusområden: mötesplatser, handel samt drift och skötsel.",
    lastAnswerDay: day("2024-10-25"),
    bodyCount: 14,
  },
  body: { kind: "committee", name: "Exploateringsnämnden", officeName: "Exploateringskontoret" },
  dnr: "E2024-01234",
  documentDay: day("2024-10-03"),
  meeting: { heldOn: day("2024-10-17"), adjustedOn: day("2024-10-31") },
  preparingUnit: "Administrativa avdelningen",
  consultedUnits: ["Förvaltningschefens stab", "Avdelningen för stora projekt", "Administrativa avdelningen"],
  handler: { name: "Karin Öberg", email: "karin.oberg@exploatering.example" },
  stance: "supportsWithRemarks",
  onDelegation: false,
  signatories: [
    { name: "Lars Åkesson", title: "Förvaltningschef" },
    { name: "Ann-Marie Dahl", title: "Avdelningschef" },
  ],
};

export const sampleCompany: ResponseFacts = {
  ...sampleFacts,
  body: { kind: "company", name: "Torg och Hallar AB", officeName: "Torg och Hallar AB" },
  meeting: null,
};
