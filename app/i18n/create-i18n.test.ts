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

  it("leave names as they are, since React escapes them", () => {
    expect(createI18n("sv", sv).t("home.from", { sender: "Mark & <Miljö>" })).toBe("Från Mark & <Miljö>");
  });

  it("of an area are fetched once, when they are first needed", async () => {
    const fetched: string[] = [];
    const i18n = createLazyI18n("sv", { common: sv.common }, async (locale, area) => {
      fetched.push(`${locale}/${area}`);
      return sv[area] as never;
    });
    expect(i18n.hasLoadedNamespace("common")).toBe(true);
    expect(i18n.hasLoadedNamespace("account")).toBe(false);
    await i18n.loadNamespaces(["account", "common"]);
    await i18n.loadNamespaces("account");
    expect(fetched).toEqual(["sv/account"]);
    expect(i18n.t("account:title")).toBe("Mitt konto");
  });

  it("that cannot be fetched do not take the others with them", async () => {
    const i18n = createLazyI18n("sv", { common: sv.common }, () => Promise.reject(new Error("offline")));
    await i18n.loadNamespaces("account");
    expect(i18n.t("home.title")).toBe("Mina remisser");
  });
});
