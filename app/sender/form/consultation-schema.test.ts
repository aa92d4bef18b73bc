import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import type { IsoDay } from "../../../domain/ids.ts";
import { createConsultationSchema, updateConsultationSchema } from "./consultation-schema.ts";

const today = "2026-11-22" as IsoDay;
const filled = {
  id: "0192f0c1-1c2d-7e3f-8a4b-5c6d7e8f9a0b",
  senderBodyId: "0192f0c1-1c2d-7e3f-8a4b-5c6d7e8f9a0c",
  title: "Trygghetsprogram 2024–2027",
  dnr: "KS 2023/1024",
  lastAnswerDay: "2026-12-18",
  description: "",
};

const problems = (part: Partial<typeof filled>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...part })) form.set(name, value);
  return parseWithZod(form, { schema: createConsultationSchema(today) }).reply().error ?? null;
};

describe("a new consultation", () => {
  test("needs no description", () => expect(problems({})).toBeNull());

  test.each([
    ["title", "", "required"],
    ["title", "   ", "required"],
    ["title", "x".repeat(201), "tooLong:200"],
    ["title", "två\nrader", "oneLine"],
    ["dnr", "", "required"],
    ["lastAnswerDay", "", "required"],
    ["lastAnswerDay", "2026-02-30", "badDay"],
    ["lastAnswerDay", "18 december", "badDay"],
    ["lastAnswerDay", today, "dayPassed"],
    ["lastAnswerDay", "2020-01-01", "dayPassed"],
    ["senderBodyId", "", "choose"],
    ["description", "x".repeat(10_001), "tooLong:10000"],
  ])("with %s %j is told %s beside that field alone", (name, value, problem) => {
    expect(problems({ [name]: value })).toEqual({ [name]: [problem] });
  });
});

describe("a consultation's settings", () => {
  test("accept a last answer day that has passed", () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...filled, lastAnswerDay: "2020-01-01" })) form.set(name, value);
    expect(parseWithZod(form, { schema: updateConsultationSchema }).status).toBe("success");
  });
});
