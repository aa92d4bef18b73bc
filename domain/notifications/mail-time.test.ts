import { expect, it } from "vitest";
import { mailTime } from "./mail-time.ts";
import { defaultSettings } from "./settings.ts";

const at = new Date("2030-06-03T12:20:00Z");
const time = (kind: Parameters<typeof mailTime>[0], change: Partial<typeof defaultSettings> = {}, when = at) =>
  mailTime(kind, { ...defaultSettings, ...change }, when)?.toISOString() ?? null;

it("mails at once what is addressed to one person, unless they wait for the digest", () => {
  for (const kind of ["mention", "assigned", "proposal"] as const) expect(time(kind)).toBe("2030-06-03T12:20:00.000Z");
  expect(time("mention", { immediateMail: false })).toBe("2030-06-04T05:00:00.000Z");
  expect(time("mention", { immediateMail: false, digest: "off" })).toBeNull();
});

it("gathers the rest for an hour, or until seven in the morning by the clock in Sweden", () => {
  expect(time("reply", { digest: "hourly" })).toBe("2030-06-03T13:20:00.000Z");
  expect(time("reply")).toBe("2030-06-04T05:00:00.000Z");
  expect(time("settled", {}, new Date("2030-01-03T05:59:00Z"))).toBe("2030-01-03T06:00:00.000Z");
  // The night in which the clock goes forward.
  expect(time("reply", {}, new Date("2030-03-30T20:00:00Z"))).toBe("2030-03-31T05:00:00.000Z");
  expect(time("reply", { digest: "off" })).toBeNull();
});

it("reminds at once, or never", () => {
  expect(time("reminder", { digest: "off" })).toBe(at.toISOString());
  expect(time("reminder", { reminders: false })).toBeNull();
});
