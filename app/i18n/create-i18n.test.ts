import { afterEach, describe, expect, it, vi } from "vitest";
import type { Area } from "./areas.ts";
import { createI18n } from "./create-i18n.ts";
import { catalogs as en } from "./en/index.ts";
import { catalogs as sv } from "./sv/index.ts";

afterEach(() => vi.unstubAllEnvs());

describe("words", () => {
  it("of two requests never mix", () => {
    const [swedish, english] = [createI18n("sv", sv), createI18n("en", en)];
    expect(swedish.translator("common")("home.title")).toBe("Mina remisser");
    expect(english.translator("common")("home.title")).toBe("My consultations");
    expect(swedish.language).toBe("sv");
  });

  it("count in both languages", () => {
    const [swedish, english] = [createI18n("sv", sv).translator("common"), createI18n("en", en).translator("common")];
    expect([0, 1, 2].map((count) => swedish("deadline.left", { count }))).toEqual(["0 dagar kvar", "1 dag kvar", "2 dagar kvar"]);
    expect([0, 1, 2].map((count) => english("deadline.left", { count }))).toEqual(["0 days left", "1 day left", "2 days left"]);
  });

  it("leave names as they are, since React escapes them", () => {
    expect(createI18n("sv", sv).translator("common")("home.from", { sender: "Mark & <Miljö> {n}" })).toBe("Från Mark & <Miljö> {n}");
  });

  it("are said by the same function from look to look", () => {
    const i18n = createI18n("sv", sv);
    expect(i18n.translator("reading")).toBe(i18n.translator("reading"));
  });

  it("of an area are fetched once, when they are first needed", async () => {
    const fetched: string[] = [];
    const i18n = createI18n("sv", { common: sv.common }, async (language, area) => {
      fetched.push(`${language}/${area}`);
      return sv[area];
    });
    expect(i18n.has("common")).toBe(true);
    expect(i18n.has("account")).toBe(false);
    const areas: readonly Area[] = ["account", "common", "account"];
    await Promise.all(areas.map(i18n.load));
    await i18n.waitFor("account");
    expect(fetched).toEqual(["sv/account"]);
    expect(i18n.translator("account")("title")).toBe("Mitt konto");
  });

  it("that cannot be fetched do not take the others with them, and are fetched when they can be", async () => {
    let offline = true;
    const i18n = createI18n("sv", { common: sv.common }, (_, area) => (offline ? Promise.reject(new Error("offline")) : Promise.resolve(sv[area])));
    await expect(i18n.load("account")).rejects.toThrow("offline");
    expect(i18n.has("account")).toBe(false);
    await i18n.waitFor("account");
    expect(i18n.has("account")).toBe(true);
    expect(i18n.translator("account")("title")).toBe("title");
    expect(i18n.translator("common")("home.title")).toBe("Mina remisser");
    offline = false;
    await i18n.load("account");
    expect(i18n.translator("account")("title")).toBe("Mitt konto");
  });

  it("that are asked for wrongly stop a test, and are a key where people are", () => {
    const { common } = sv;
    const t = createI18n("sv", { common }).translator("common") as (key: string, values?: object) => string;
    expect(() => t("home.nothing")).toThrow("home.nothing");
    expect(() => t("nothing.at.all")).toThrow("nothing.at.all");
    expect(() => t("home")).toThrow("home");
    expect(() => t("home.from", {})).toThrow("sender");
    vi.stubEnv("DEV", false);
    expect(t("home.nothing")).toBe("home.nothing");
    expect(t("nothing.at.all")).toBe("nothing.at.all");
    expect(t("home")).toBe("home");
  });
});
