import type { Page } from "playwright-core";
import { expect } from "vitest";
import { demoPassword } from "../../../server/demo/accounts.ts";
import type { Person } from "../../support/browser.ts";
import { openDoor } from "./door.ts";

/** Long enough for a busy machine; what is waited for is always a thing on the screen, never time. */
export const patience = { timeout: 30_000 } as const;

/** Types address and password on the sign-in page, and waits for what comes after it. */
export const signIn = async ({ page }: Person, serverUrl: string, email: string): Promise<void> => {
  await page.goto(`${serverUrl}/login`);
  await page.getByLabel("E-postadress").fill(email);
  await page.getByLabel("Lösenord").fill(demoPassword);
  await page.getByRole("button", { name: "Logga in", exact: true }).click();
  await page.getByRole("heading", { name: "Mina remisser" }).waitFor(patience);
};

/** Signs in with one request, where the sign-in page is not what is tried, and opens a view of the demo's consultation; returns its id. */
export const enter = async ({ context, page }: Person, serverUrl: string, email: string, view = "read"): Promise<string> => {
  const door = await openDoor(serverUrl, email);
  await context.addCookies([door.cookie]);
  const { consultations } = await door.data<{ consultations: { id: string; title: string }[] }>("/", "routes/home");
  const id = consultations.find(({ title }) => /trygghetsprogram/.test(title))?.id ?? "";
  await page.goto(`${serverUrl}/consultations/${id}/${view}`);
  // What is pressed before the page has come alive is lost, and nobody is as quick as this.
  await page.locator("html[data-alive]").waitFor({ state: "attached", ...patience });
  return id;
};

/** Opens the demo's consultation from the list, and returns its id. */
export const openConsultation = async ({ page }: Person): Promise<string> => {
  await page.getByRole("link", { name: /trygghetsprogram/ }).first().click();
  await page.waitForURL(/\/consultations\/[0-9a-f-]{36}/, patience);
  const id = /consultations\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  expect(id).toBeDefined();
  return id ?? "";
};

/** Moves the caret by a key. The browser tells an editor of it a moment later, and nobody types as quick as that: what is typed before would stand where the caret was. */
export const moveCaret = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
};

/** Goes to one of the consultation's tabs. */
export const openTab = async ({ page }: Person, name: string | RegExp): Promise<void> => {
  await page.getByRole("navigation").getByRole("link", { name }).first().click();
};
