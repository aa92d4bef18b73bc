import { expect, it } from "vitest";
import type { RefusalCode } from "../../domain/refusals.ts";
import { ok, refuse } from "../../domain/result.ts";
import { settleEach } from "./settle-each.ts";

const settling = (refused: Readonly<Record<string, RefusalCode>>) =>
  settleEach(["a", "b", "c"], async (id) => {
    const code = refused[id];
    return code ? refuse(code) : ok(id);
  });

it("settles past a thread that cannot be settled, and says why it was not", async () => {
  expect(await settling({})).toEqual({ done: ["a", "b", "c"], refusal: null });
  expect(await settling({ a: "annotation.unreleased-settle", c: "annotation.not-open" })).toEqual({ done: ["b"], refusal: { code: "annotation.unreleased-settle" } });
});

it("asks no further where nothing can be settled any more", async () => {
  expect(await settling({ b: "consultation.not-open" })).toEqual({ done: ["a"], refusal: { code: "consultation.not-open" } });
});
