import { expect, it } from "vitest";
import type { IsoDay } from "../../domain/ids.ts";
import { adjustmentNotice } from "./adjustment-notice.ts";

const day = (value: string) => value as IsoDay;
const notice = (lastAnswer: string, held: string, adjusted: string) =>
  adjustmentNotice(day(lastAnswer), { heldOn: day(held), adjustedOn: day(adjusted) });

it("asks for nothing when the minutes are adjusted in time, on the last day too", () => {
  expect(notice("2024-10-27", "2024-10-10", "2024-10-24")).toBe("ordinary");
  expect(notice("2024-10-24", "2024-10-10", "2024-10-24")).toBe("ordinary");
});

it("asks for immediate adjustment when only the meeting is in time", () => {
  expect(notice("2024-10-20", "2024-10-10", "2024-10-24")).toBe("immediate");
  expect(notice("2024-10-10", "2024-10-10", "2024-10-24")).toBe("immediate");
});

it("says so when the meeting itself comes too late", () => {
  expect(notice("2024-10-09", "2024-10-10", "2024-10-24")).toBe("too-late");
});
