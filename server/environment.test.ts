import { describe, expect, it } from "vitest";
import { demoIsWanted, EnvironmentError, readEnvironment } from "./environment.ts";

describe("readEnvironment", () => {
  it("gives the documented defaults when nothing is set", () => {
    expect(readEnvironment({}, "/srv/samsvar")).toEqual({
      host: "127.0.0.1",
      port: 3000,
      dataFolder: "/srv/samsvar/data",
      databaseUrl: undefined,
      demo: "auto",
      publicOrigin: undefined,
      trustedProxies: 0,
      smtpUrl: undefined,
      mailFrom: "Samsvar <samsvar@localhost>",
      logLevel: "info",
      mode: "production",
    });
  });

  it("takes an empty variable as unset", () => {
    expect(readEnvironment({ PORT: "", DATABASE_URL: " ", SAMSVAR_URL: "" }, "/").port).toBe(3000);
  });

  it("reads every variable", () => {
    const read = readEnvironment({
      HOST: "0.0.0.0",
      PORT: "8080",
      SAMSVAR_DATA: "/var/lib/samsvar/data",
      DATABASE_URL: "postgresql://samsvar@db.example/samsvar",
      SAMSVAR_DEMO: "1",
      SAMSVAR_URL: "https://samsvar.example.se/",
      SAMSVAR_TRUST_PROXY: "1",
      SMTP_URL: "smtp://mail.example.se:587",
      MAIL_FROM: "Samsvar <samsvar@example.se>",
      LOG_LEVEL: "debug",
      NODE_ENV: "development",
    });
    expect(read).toEqual({
      host: "0.0.0.0",
      port: 8080,
      dataFolder: "/var/lib/samsvar/data",
      databaseUrl: "postgresql://samsvar@db.example/samsvar",
      demo: "always",
      publicOrigin: "https://samsvar.example.se",
      trustedProxies: 1,
      smtpUrl: "smtp://mail.example.se:587",
      mailFrom: "Samsvar <samsvar@example.se>",
      logLevel: "debug",
      mode: "development",
    });
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://db/samsvar"],
    ["SAMSVAR_DEMO", "yes"],
    ["SAMSVAR_URL", "samsvar.example.se"],
    ["SAMSVAR_URL", "https://example.se/samsvar"],
    ["SAMSVAR_TRUST_PROXY", "yes"],
    ["LOG_LEVEL", "loud"],
    ["NODE_ENV", "staging"],
  ])("refuses %s=%s and names the variable", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`${name} must`));
  });

  it("names all wrong variables at once and never repeats a value", () => {
    const attempt = () => readEnvironment({ PORT: "x", DATABASE_URL: "mysql://u:secret@db" });
    expect(attempt).toThrow(EnvironmentError);
    expect(attempt).toThrow(/PORT[^]*DATABASE_URL/);
    expect(attempt).not.toThrow(/secret/);
  });
});

describe("demoIsWanted", () => {
  it.each([
    ["auto", undefined, "127.0.0.1", true],
    ["auto", undefined, "::1", true],
    ["auto", undefined, "localhost", true],
    ["auto", undefined, "0.0.0.0", false],
    ["auto", undefined, "127.example.com", false],
    ["auto", "postgresql://db/x", "127.0.0.1", false],
    ["never", undefined, "127.0.0.1", false],
    ["always", "postgresql://db/x", "0.0.0.0", true],
  ] as const)("demo %s, database %s, host %s: %s", (demo, databaseUrl, host, wanted) => {
    expect(demoIsWanted({ demo, databaseUrl, host })).toBe(wanted);
  });
});
