/** Every screen there is, by its address among the routes, with who looks at it and what must be there before it is looked at. */
import type { Locator } from "playwright-core";
import type { Person } from "../../support/browser.ts";
import { patience } from "./people.ts";

export type Screen = {
  /** As the routes have it. */
  readonly route: string;
  /** The state it is in, where that is not how it opens. */
  readonly state?: string;
  readonly shown: string;
  /** What is done to bring that state about. */
  readonly open?: (person: Person) => Promise<void>;
};

const shows = (locator: Locator, timeout: number): Promise<boolean> => locator.first().waitFor({ timeout }).then(() => true, () => false);

/** Does something until it has taken effect: what comes before the page's script is in place is lost. */
const until = async (shown: Locator, act: () => Promise<void>): Promise<void> => {
  for (let tries = 0; tries < 10; tries += 1) {
    if (!(await shown.count())) await act();
    if (await shows(shown, 3_000)) return;
  }
  await shown.first().waitFor(patience);
};

const notices = ({ page }: Person): Promise<void> =>
  until(page.getByRole("dialog"), () => page.getByRole("button", { name: /^Aviseringar/ }).click(patience));

/** A comment being written, with the search of the draft open. */
const writing = async ({ page }: Person): Promise<void> => {
  await until(page.getByRole("menuitem"), () => page.locator(".draft__no").nth(2).click(patience));
  await page.getByRole("menuitem").first().click(patience);
  await page.getByRole("region", { name: "Ny synpunkt" }).getByRole("textbox", { name: "Din synpunkt" }).waitFor(patience);
  await page.getByRole("button", { name: "Sök" }).first().click(patience);
  await page.getByRole("searchbox").waitFor(patience);
};

const keys = ({ page }: Person): Promise<void> => until(page.getByRole("dialog"), () => page.keyboard.press("?"));

const accountMenu = ({ page }: Person): Promise<void> => until(page.getByRole("menu"), () => page.locator(".account-button").click(patience));

/** The screens by the email address of the account that sees them; `nobody` has not signed in. */
export const screens: Readonly<Record<string, readonly Screen[]>> = {
  nobody: [
    { route: "/login", shown: "h1" },
    { route: "/accessibility", shown: "h1" },
    { route: "/unsubscribe/:token", shown: "h1" },
  ],
  "erik.bostrom@exploatering.example": [
    { route: "/", shown: "h1" },
    { route: "/account", state: "menu open", shown: "#notices", open: accountMenu },
    { route: "/consultations/:consultationId/read", shown: ".thread-card__text" },
    { route: "/consultations/:consultationId/read", state: "writing and searching", shown: ".thread-card__text", open: writing },
    { route: "/consultations/:consultationId/review", shown: ".settle" },
    { route: "/consultations/:consultationId/review", state: "its keys shown", shown: ".settle", open: keys },
    { route: "/consultations/:consultationId/progress", shown: ".progress-table" },
    { route: "/consultations/:consultationId/progress", state: "told of things", shown: ".progress-table", open: notices },
    { route: "/consultations/:consultationId/versions", shown: "h1" },
    { route: "/consultations/:consultationId/versions/:number", shown: ".draft__block" },
    { route: "/consultations/:consultationId/response", shown: "h1" },
    { route: "/*", shown: "h1" },
  ],
  "maria.karlsson@exploatering.example": [{ route: "/consultations/:consultationId/consolidate", shown: ".consolidate" }],
  "eva.brandt@stadsledning.example": [
    { route: "/consultations/:consultationId/overview", shown: "h1" },
    { route: "/consultations/:consultationId/received/:responseId", shown: "h1" },
    { route: "/consultations/:consultationId/settings", shown: "h1" },
    { route: "/consultations/:consultationId/import", shown: "h1" },
    { route: "/consultations/new", shown: "h1" },
    { route: "/admin", shown: "h1" },
  ],
  "camilla.forss@exploatering.example": [
    { route: "/admin/bodies/:bodyId", shown: "h1" },
    { route: "/admin/bodies/:bodyId/template", shown: "h1" },
  ],
};

/** Addresses of the routes that show nothing: they answer programs, or lead elsewhere. */
export const withoutScreen: readonly string[] = ["/logout", "/preferences", "/consultations/:consultationId"];
