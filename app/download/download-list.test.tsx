import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { createI18n } from "../i18n/create-i18n.ts";
import { catalogs } from "../i18n/sv/index.ts";
import { I18nContext } from "../i18n/use-translation.ts";
import { DownloadList } from "./download-list.tsx";
import type { Download } from "./use-downloads.ts";

afterEach(cleanup);

const shown = (progress: Download["progress"]): readonly (string | null)[] => {
  cleanup();
  render(
    <I18nContext.Provider value={createI18n("sv", catalogs)}>
      <DownloadList downloads={[{ id: 1, name: "PDF", progress, cancel: () => undefined }]} />
    </I18nContext.Provider>,
  );
  const bar = screen.getByRole("progressbar");
  return [screen.getByText(/PDF$/, { selector: ".progress__words *" }).textContent, bar.getAttribute("aria-valuetext")];
};

it("says that a file waits its turn, and for how many, until it is being made", () => {
  expect(shown(null)).toEqual(["Beställd fil: PDF", "Väntar på sin tur"]);
  expect(shown({ stage: "waiting", ahead: 1 })).toEqual(["Beställd fil: PDF", "Väntar på sin tur, 1 fil före"]);
  expect(shown({ stage: "waiting", ahead: 3 })).toEqual(["Beställd fil: PDF", "Väntar på sin tur, 3 filer före"]);
  expect(shown({ stage: "making", done: 0.4 })).toEqual(["Skapar filen: PDF", "40 %"]);
});
