import { limits } from "./limits.ts";

const allowed = new Set(["http:", "https:", "mailto:"]);

/** The address when a reader may follow it (http, https, mailto), otherwise null. */
export const safeHref = (raw: string): string | null => {
  const address = raw.trim();
  if (address.length === 0 || address.length > limits.hrefText || !URL.canParse(address)) return null;
  const url = new URL(address);
  return allowed.has(url.protocol) ? url.href : null;
};
