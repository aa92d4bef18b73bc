import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { areas, type Area } from "./i18n/areas.ts";
import { createLazyI18n } from "./i18n/create-i18n.ts";
import { loadArea } from "./i18n/load-area.ts";
import { areasOfModules } from "./i18n/route-areas.ts";
import { I18nContext } from "./i18n/use-translation.ts";

const locale = document.documentElement.lang === "en" ? "en" : "sv";

const needed: readonly Area[] = ["common", ...areasOfModules(Object.values(window.__remixRouteModules))];
const i18n = createLazyI18n(locale, {}, loadArea);
await i18n.load(needed);
// The page as the server made it is better than one of keys.
if (!needed.every((area) => i18n.catalog(area))) throw new Error("The words of this page could not be fetched");

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
const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));
whenIdle(() => void i18n.load(areas));
