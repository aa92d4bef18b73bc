import { createRemixStub } from "@remix-run/testing";
import { render } from "@testing-library/react";
import type { ComponentType } from "react";
import { vi } from "vitest";
import type { Actor } from "../../domain/people/actor.ts";
import { createI18n } from "../i18n/create-i18n.ts";
import { catalogs } from "../i18n/sv/index.ts";
import { I18nContext } from "../i18n/use-translation.ts";

// What jsdom lacks and React Aria's dialogs ask for.
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`) } as typeof CSS;

export const today = "2026-11-22";

type Stub = {
  readonly Component: ComponentType;
  readonly actor?: Actor;
  /** What the page's action answers; it gets every form that was sent. */
  readonly action?: (form: FormData) => unknown;
  /** Whether the server is there when it is asked. */
  readonly isThere?: () => boolean;
};

/** Shows a view as a page of its own, in Swedish, with an action that the test answers. Returns the forms that were sent. */
export const showPage = ({ Component, actor, action = () => ({ submission: {}, done: {} }), isThere = () => true }: Stub) => {
  vi.stubGlobal("fetch", () => (isThere() ? Promise.resolve(Response.json({ personId: null })) : Promise.reject(new TypeError("Failed to fetch"))));
  const sent: FormData[] = [];
  const Page = createRemixStub([
    {
      id: "root",
      path: "/",
      loader: () => ({ today, actor: actor ?? null, locale: "sv", theme: "light" }),
      children: [
        {
          id: "page",
          index: true,
          Component,
          action: async ({ request }) => {
            const form = await request.formData();
            sent.push(form);
            return action(form);
          },
        },
      ],
    },
  ]);
  const i18n = createI18n("sv", catalogs);
  render(
    <I18nContext.Provider value={i18n}>
      <Page hydrationData={{ loaderData: { root: { today, actor: actor ?? null, locale: "sv", theme: "light" } } }} />
    </I18nContext.Provider>,
  );
  return { sent };
};
