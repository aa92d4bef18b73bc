import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import type { ImportNotice } from "../../../domain/draft/imported-draft.ts";
import { showPage } from "../testing.tsx";
import { ImportNotices } from "./import-notices.tsx";

afterEach(cleanup);

const show = (notices: readonly ImportNotice[]) => showPage({ Component: () => <ImportNotices notices={notices} /> });
const items = () => screen.queryAllByRole("listitem").map((item) => item.textContent);

describe("what an import has to say", () => {
  test("begins with suspected misreading, in plain words and with the words as they stand", () => {
    show([
      { code: "page-break-join", count: 1, examples: [] },
      { code: "image-dropped", count: 2, examples: [] },
      { code: "ocr-suspected", count: 4, examples: ["I6per", "6vergripande"] },
    ]);
    expect(items()[0]).toContain("Bara 0,4 procent av bokstäverna är å, ä eller ö");
    expect(items()[0]).toContain("Samsvar rättar inget");
    expect(items()[0]).toContain("I6per, 6vergripande");
    expect(items().at(-1)).toBe("2 bilder. Samsvar visar bara text och tabeller.");
  });

  test("leaves out examples that are only signs", () => {
    show([{ code: "header-footer-dropped", count: 2, examples: ["()", "Förslag"] }]);
    expect(items()).toEqual(["Sidhuvuden och sidfötter på 2 ställen.Till exempel: Förslag"]);
  });

  test("is nothing when nothing was lost", () => {
    show([]);
    expect(items()).toEqual([]);
  });
});
