import type { DemoAccount } from "../../../server/http/load-context.ts";

export type DemoGroup = { readonly body: string | null; readonly people: readonly DemoAccount[] };

/** The accounts by body, in the order the bodies first appear. */
export const demoGroups = (accounts: readonly DemoAccount[]): readonly DemoGroup[] =>
  [...new Set(accounts.map((account) => account.body))].map((body) => ({ body, people: accounts.filter((account) => account.body === body) }));
