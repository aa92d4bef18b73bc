import { describe, expect, test } from "vitest";
import { day, sampleCompany, sampleFacts } from "../facts.fixture.ts";
import type { ResponseFacts } from "../facts.ts";
import { shortAnswer } from "./short-answer.ts";
import * as decision from "./decision.ts";
import * as frame from "./frame.ts";
import * as preparation from "./preparation.ts";
import * as referral from "./referral.ts";

const { addressee, documentType, responseTitle, viewsHeading } = frame;
const words =
  (derive: (facts: ResponseFacts) => readonly { readonly text: string }[]) =>
  (facts: ResponseFacts): string[] =>
    derive(facts).map(({ text }) => text);
const decisionItems = words(decision.decisionItems);
const attachmentItems = words(frame.attachmentItems);
const preparationParagraphs = words(preparation.preparationParagraphs);
const referralParagraphs = words(referral.referralParagraphs);

const answeringBy = (lastAnswerDay: string, facts = sampleFacts): ResponseFacts => ({
  ...facts,
  consultation: { ...facts.consultation, lastAnswerDay: day(lastAnswerDay) },
});

describe("decision items", () => {
  const answered = "Exploateringsnämnden anser remissen besvarad i enlighet med kontorets tjänsteutlåtande.";
  const atOnce = "Exploateringsnämnden förklarar beslutet omedelbart justerat.";

  test("include immediate adjustment when the last answer day comes before the adjustment day", () => {
    expect(decisionItems(answeringBy("2024-10-30"))).toEqual([answered, atOnce]);
  });

  test("leave it out when the answer is due on the adjustment day itself", () => {
    expect(decisionItems(answeringBy("2024-10-31"))).toEqual([answered]);
  });

  test("leave it out while no meeting is chosen", () => {
    expect(decisionItems({ ...sampleFacts, meeting: null })).toEqual([answered]);
  });

  test("name the administration where the office is one", () => {
    const social = { ...sampleFacts.body, name: "Socialnämnden", officeName: "Socialförvaltningen" };
    expect(decisionItems({ ...sampleFacts, body: social })[0]).toBe(
      "Socialnämnden anser remissen besvarad i enlighet med förvaltningens tjänsteutlåtande.",
    );
  });

  test("never speak of adjustment for a company, even when a meeting is recorded", () => {
    expect(decisionItems({ ...sampleCompany, meeting: sampleFacts.meeting })).toEqual([
      "Torg och Hallar AB lämnar detta yttrande som svar på remissen.",
    ]);
  });
});

describe("a short answer", () => {
  const taking = (stance: ResponseFacts["stance"], more: Partial<ResponseFacts> = {}) => ({ ...sampleFacts, stance, ...more });

  test("says in the decision itself that there is nothing to object, or no statement", () => {
    expect(decisionItems(taking("noObjection"))[0]).toBe(
      "Exploateringsnämnden har inget att erinra mot förslaget och anser därmed remissen besvarad.",
    );
    expect(decisionItems(taking("abstains"))[0]).toBe("Exploateringsnämnden avstår från att yttra sig över remissen.");
    expect(shortAnswer(taking("noObjection"))?.text).toBe("Kontoret har gått igenom förslaget och har inget att erinra mot det.");
    expect(shortAnswer(taking("abstains"))?.text).toBe("Kontoret avstår från att yttra sig över förslaget.");
    expect(shortAnswer(taking("supports"))).toBeNull();
  });

  test("still declares the decision adjusted at once where it must be", () => {
    expect(decisionItems(taking("abstains"))).toHaveLength(2);
  });

  test("is decided by an official on delegation, reported to the committee, and goes to the sender", () => {
    const delegated = taking("noObjection", { onDelegation: true });
    expect(decision.decisionHeading(delegated)).toBe("Beslut");
    expect(decisionItems(delegated)).toEqual([
      "Remissen besvaras, på delegation från exploateringsnämnden, med att det inte finns något att erinra mot förslaget.",
      "Beslutet anmäls till exploateringsnämnden.",
    ]);
    expect(addressee(delegated)).toBe("Till Kommunstyrelsen");
    expect(preparationParagraphs(delegated)[1]).not.toContain("justeras");
  });

  test("is the company's own", () => {
    expect(decisionItems({ ...sampleCompany, stance: "noObjection" })).toEqual(["Torg och Hallar AB har inget att erinra mot förslaget."]);
  });
});

describe("the preparation", () => {
  const second = (facts: ResponseFacts) => preparationParagraphs(facts)[1];

  test("names the preparing unit and the others once each", () => {
    expect(preparationParagraphs({ ...sampleFacts, consultedUnits: [...sampleFacts.consultedUnits, "Förvaltningschefens stab"] })[0]).toBe(
      "Ärendet har beretts av den administrativa avdelningen, i samråd med förvaltningschefens stab och avdelningen för stora projekt.",
    );
  });

  test("says nothing of consultation when nobody else took part", () => {
    expect(preparationParagraphs({ ...sampleFacts, consultedUnits: ["Administrativa avdelningen"] })[0]).toBe(
      "Ärendet har beretts av den administrativa avdelningen.",
    );
  });

  test("names the office when no unit is recorded as preparing", () => {
    expect(preparationParagraphs({ ...sampleFacts, preparingUnit: null, consultedUnits: [] })[0]).toBe(
      "Ärendet har beretts av exploateringskontoret.",
    );
  });

  test("gives the last answer day as the reason for immediate adjustment", () => {
    expect(second(sampleFacts)).toBe(
      "Kommunstyrelsen har remitterat ärendet till bland annat exploateringsnämnden för yttrande senast den 25 oktober 2024, " +
        "vilket innebär att det behöver justeras omedelbart.",
    );
  });

  test("says so when the committee meets after the last answer day", () => {
    expect(second(answeringBy("2024-10-10"))).toContain(
      "senast den 10 oktober 2024, vilket innebär att det behöver justeras omedelbart. " +
        "Nämndens sammanträde hålls den 17 oktober 2024, efter sista svarsdag.",
    );
  });

  test("ends with the last answer day when there is time enough or no meeting yet", () => {
    const plain = "Kommunstyrelsen har remitterat ärendet till bland annat exploateringsnämnden för yttrande senast den ";
    expect(second(answeringBy("2024-11-15"))).toBe(`${plain}15 november 2024.`);
    expect(second({ ...sampleFacts, meeting: null })).toBe(`${plain}25 oktober 2024.`);
  });

  test("does not say “bland annat” when nobody else was asked", () => {
    const alone = { ...sampleFacts, consultation: { ...sampleFacts.consultation, bodyCount: 1 } };
    expect(second(alone)).toContain("remitterat ärendet till exploateringsnämnden för");
  });

  test("keeps a company's name and never speaks of adjustment for it", () => {
    expect(second({ ...sampleCompany, meeting: sampleFacts.meeting })).toBe(
      "Kommunstyrelsen har remitterat ärendet till bland annat Torg och Hallar AB för yttrande senast den 25 oktober 2024.",
    );
  });
});

describe("the referral", () => {
  test("opens with the sender's words, paragraph by paragraph, and ends with who sent it", () => {
    expect(referralParagraphs(sampleFacts)).toEqual([
      "Stadens nuvarande torgprogram gäller till och med 2024. Kommunstyrelsen har därför tagit fram ett förslag till nytt program.",
      "Förslaget utgår från tre fokusområden: mötesplatser, handel samt drift och skötsel.",
      "Remissen är skickad av kommunstyrelsen, diarienummer KS 2024/0815.",
    ]);
  });

  test("says who sent it even when the sender wrote nothing and gave no number", () => {
    const bare = { ...sampleFacts, consultation: { ...sampleFacts.consultation, description: " \n\n ", senderDnr: " " } };
    expect(referralParagraphs(bare)).toEqual(["Remissen är skickad av kommunstyrelsen."]);
  });
});

describe("the frame", () => {
  test("puts “Svar på remiss” after the title, with one full stop between", () => {
    expect(responseTitle(sampleFacts)).toBe("Stadens program för levande torg 2025–2029. Svar på remiss");
    const stopped = { ...sampleFacts, consultation: { ...sampleFacts.consultation, title: "Torgprogram. " } };
    expect(responseTitle(stopped)).toBe("Torgprogram. Svar på remiss");
    expect(attachmentItems(stopped)).toEqual(["Remiss av Torgprogram"]);
  });

  test("addresses the committee at its meeting, or without a day while none is chosen", () => {
    expect(addressee(sampleFacts)).toBe("Till Exploateringsnämnden 2024-10-17");
    expect(addressee({ ...sampleFacts, meeting: null })).toBe("Till Exploateringsnämnden");
  });

  test("lets a company answer the sender", () => {
    expect(addressee(sampleCompany)).toBe("Till Kommunstyrelsen");
    expect(documentType(sampleCompany)).toBe("Yttrande");
    expect(viewsHeading(sampleCompany)).toBe("Torg och Hallar AB:s synpunkter");
  });

  test("names the views after the office", () => {
    expect(documentType(sampleFacts)).toBe("Tjänsteutlåtande");
    expect(viewsHeading(sampleFacts)).toBe("Exploateringskontorets synpunkter");
  });
});
