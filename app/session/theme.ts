import { useSyncExternalStore } from "react";
import type { Theme } from "../../server/http/load-context.ts";
import { useRootData } from "./root-data.ts";

export const themes = ["system", "light", "dark"] as const satisfies readonly Theme[];

const year = 365 * 24 * 60 * 60;
const changed = "samsvar:theme";

const current = (): Theme => {
  const theme = document.documentElement.dataset["theme"];
  return theme === "light" || theme === "dark" ? theme : "system";
};

/** Changes the page's colours at once; the cookie lets the server choose them before the next page's first paint. */
export const setTheme = (theme: Theme): void => {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  document.cookie = `theme=${theme}; path=/; max-age=${year}; samesite=lax`;
  window.dispatchEvent(new Event(changed));
};

const subscribe = (notify: () => void) => {
  window.addEventListener(changed, notify);
  return () => window.removeEventListener(changed, notify);
};

export const useTheme = (): Theme => {
  const fromServer = useRootData()?.theme ?? "system";
  return useSyncExternalStore(subscribe, current, () => fromServer);
};
