import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { areas, type Area } from "./i18n/areas.ts";
import { createI18n } from "./i18n/create-i18n.ts";
import { loadArea } from "./i18n/load-area.ts";
import { areasOfModules } from "./i18n/route-areas.ts";
import { I18nContext } from "./i18n/use-translation.ts";
import { whenIdle } from "./live/when-idle.ts";
import { sayForWhom } from "./session/say-for-whom.ts";

const root = window.__remixContext.state.loaderData?.["root"] as { readonly actor: { readonly personId: string } | null } | undefined;
if (root?.actor) sayForWhom(window, root.actor.personId);

const locale = document.documentElement.lang === "en" ? "en" : "sv";

const needed: readonly Area[] = ["common", ...areasOfModules(Object.values(window.__remixRouteModules))];
const words = await Promise.all(needed.map(async (area) => [area, await loadArea(locale, area)] as const));
const i18n = createI18n(locale, Object.fromEntries(words), loadArea);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nContext.Provider value={i18n}>
        <RemixBrowser />
      </I18nContext.Provider>
    </StrictMode>,
  );
});

// The other areas follow when there is time, so that going from view to view waits for no words.
whenIdle(() => void Promise.allSettled(areas.map(i18n.load)));
