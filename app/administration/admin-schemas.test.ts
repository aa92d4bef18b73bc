import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { addMemberSchema, createBodySchema, createMeetingSchema } from "./admin-schemas.ts";

const uuid = "0192f0c1-1c2d-7e3f-8a4b-5c6d7e8f9a0b";

const submitted = <S extends z.ZodType>(schema: S, entries: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return parseWithZod(form, { schema });
};

const person = (part: Record<string, string> = {}) =>
  Object.entries({ personId: uuid, email: "eva@stad.example", name: "Eva Brandt", password: "kq7t-mhvw-9rpd", unitId: "none", title: "", ...part });

const problemsOf = (schema: z.ZodType, entries: readonly (readonly [string, string])[]) => submitted(schema, entries).reply().error ?? null;

describe("adding a person", () => {
  test("gives no unit as null, and several roles as a list", () => {
    const submission = submitted(addMemberSchema, [...person(), ["roles", "annotator"], ["roles", "reviewer"]]);
    expect(submission.status === "success" && submission.value).toMatchObject({ unitId: null, roles: ["annotator", "reviewer"], title: "" });
  });

  test("allows somebody who only reads", () => {
    const submission = submitted(addMemberSchema, person());
    expect(submission.status === "success" && submission.value.roles).toEqual([]);
  });

  test.each([
    ["email", "", "required"],
    ["email", "eva", "email"],
    ["name", "", "required"],
    ["password", "", "required"],
    ["password", "short", "password"],
    ["password", "aaaaaaaaaaaaaaaa", "password"],
  ])("with %s %j is told %s", (name, value, problem) => {
    expect(problemsOf(addMemberSchema, person({ [name]: value }))).toEqual({ [name]: [problem] });
  });

  test("does not take a role that does not exist", () => {
    expect(submitted(addMemberSchema, [...person(), ["roles", "operator"]]).status).toBe("error");
  });
});

describe("a new body", () => {
  test("needs a name, an office and a kind", () => {
    expect(problemsOf(createBodySchema, [["id", uuid]])).toEqual({ name: ["required"], officeName: ["required"], kind: ["choose"] });
  });
});

describe("a new meeting", () => {
  const meeting = (heldOn: string, adjustedOn: string) => problemsOf(createMeetingSchema, [["id", uuid], ["heldOn", heldOn], ["adjustedOn", adjustedOn]]);

  test("may be adjusted on its own day or later", () => {
    expect(meeting("2026-12-10", "2026-12-10")).toBeNull();
    expect(meeting("2026-12-10", "2026-12-22")).toBeNull();
  });

  test("is not adjusted before it is held", () => {
    expect(meeting("2026-12-10", "2026-12-09")).toEqual({ adjustedOn: ["order"] });
  });

  test("needs days that exist", () => {
    expect(meeting("2026-11-31", "")).toEqual({ heldOn: ["badDay"], adjustedOn: ["required"] });
  });
});
