import { describe, expect, it } from "vitest";
import { ok, refuse } from "../../domain/result.ts";
import { isRefusalBody } from "./refusal-body.ts";
import { actionResult, actorOrThrow, valueOrThrow } from "./respond.ts";

const thrownBy = (act: () => unknown): Response => {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
  throw new Error("Nothing was thrown");
};

describe("answers of loaders and actions", () => {
  it("gives the value of what was granted", () => {
    expect(valueOrThrow(ok({ id: 7 }), { locale: "sv" })).toEqual({ id: 7 });
  });

  it("throws a refusal with its status, its code and its reason in the reader's language", async () => {
    const response = thrownBy(() => valueOrThrow(refuse("policy.not-sender"), { locale: "sv" }));
    expect(response.status).toBe(403);
    const body: unknown = await response.json();
    expect(body).toEqual({ refusal: { code: "policy.not-sender" }, message: "Det här kan bara avsändaren av remissen göra." });
    expect(isRefusalBody(body)).toBe(true);
    const english = thrownBy(() => valueOrThrow(refuse("policy.not-sender"), { locale: "en" }));
    expect(await english.text()).toContain("Only the sender");
  });

  it("throws 404 for what is not there and 401 for nobody", () => {
    expect(thrownBy(() => valueOrThrow(refuse("not-found"), { locale: "sv" })).status).toBe(404);
    expect(thrownBy(() => valueOrThrow(refuse("input.invalid", { fields: "consultationId" }), { locale: "sv" })).status).toBe(404);
    expect(thrownBy(() => actorOrThrow({ actor: null, locale: "sv" })).status).toBe(401);
  });

  it("answers an action with the value, or with the refusal and its status", async () => {
    const granted = actionResult(ok("x"), { locale: "sv" });
    expect([granted.status, await granted.json()]).toEqual([200, { ok: true, value: "x" }]);
    const refused = actionResult(refuse("auth.throttled", { minutes: 3 }), { locale: "en" });
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual({
      ok: false,
      refusal: { code: "auth.throttled", params: { minutes: 3 } },
      message: "Too many attempts. Wait 3 min and try again.",
    });
  });

  it("does not take other data for a refusal", () => {
    for (const data of [null, undefined, "Not Found", {}, { message: "x" }, { refusal: {}, message: 1 }]) expect(isRefusalBody(data)).toBe(false);
  });
});
