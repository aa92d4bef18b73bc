import { describe, expect, it } from "vitest";
import { createI18n, createLazyI18n } from "./create-i18n.ts";
import { catalogs as en } from "./en/index.ts";
import { catalogs as sv } from "./sv/index.ts";

describe("words", () => {
  it("of two requests never mix", () => {
    const [swedish, english] = [createI18n("sv", sv), createI18n("en", en)];
    expect(swedish.t("home.title")).toBe("Mina remisser");
    expect(english.t("home.title")).toBe("My consultations");
    expect(swedish.language).toBe("sv");
  });

  it("count in both languages", () => {
    const { t } = createI18n("sv", sv);
    expect([0, 1, 2].map((count) => t("deadline.left", { count }))).toEqual(["0 dagar kvar", "1 dag kvar", "2 dagar kvar"]);
  });

  it("are those of the area that speaks, or of the one that a key names", () => {
    const i18n = createI18n("sv", sv);
    const { t } = i18n.speech("account");
    expect(t("title")).toBe("Mitt konto");
    expect(t("common:role.operator")).toBe(sv.common.role.operator);
    expect(i18n.speech("account").t).toBe(t);
  });

  it("that do not exist are a type error, and stand there as their key", () => {
    const { t } = createI18n("sv", sv);
    // @ts-expect-error no catalog has it
    expect(t("home.nothing")).toBe("home.nothing");
    // @ts-expect-error a group is no text
    expect(t("home")).toBe("home");
  });

  it("leave names as they are, since React escapes them", () => {
    expect(createI18n("sv", sv).t("home.from", { sender: "Mark & <Miljö>" })).toBe("Från Mark & <Miljö>");
  });

  it("of an area are fetched once, when they are first needed", async () => {
    const fetched: string[] = [];
    const i18n = createLazyI18n("sv", { common: sv.common }, async (locale, area) => {
      fetched.push(`${locale}/${area}`);
      return sv[area];
    });
    expect(i18n.isSettled("common")).toBe(true);
    expect(i18n.isSettled("account")).toBe(false);
    await i18n.load(["account", "common"]);
    await i18n.load(["account"]);
    expect(fetched).toEqual(["sv/account"]);
    expect(i18n.t("account:title")).toBe("Mitt konto");
  });

  it("of an area that two views ask for at once are fetched once", async () => {
    let fetched = 0;
    const i18n = createLazyI18n("sv", {}, async (_, area) => {
      fetched += 1;
      return sv[area];
    });
    await Promise.all([i18n.load(["review", "common"]), i18n.load(["review"])]);
    expect(fetched).toBe(2);
  });

  it("that cannot be fetched do not take the others with them, keep nobody waiting, and are asked for again", async () => {
    let offline = true;
    const i18n = createLazyI18n("sv", { common: sv.common }, (_, area) => (offline ? Promise.reject(new Error("offline")) : Promise.resolve(sv[area])));
    await i18n.load(["account"]);
    expect(i18n.t("home.title")).toBe("Mina remisser");
    expect(i18n.isSettled("account")).toBe(true);
    offline = false;
    await i18n.load(["account"]);
    expect(i18n.t("account:title")).toBe("Mitt konto");
  });
});
