import type { DemoAccount } from "../../../server/http/load-context.ts";

export type DemoGroup = { readonly body: string | null; readonly people: readonly DemoAccount[] };

/** The accounts by body, in the order the bodies first appear; whoever does more than comment comes first in each. */
export const demoGroups = (accounts: readonly DemoAccount[]): readonly DemoGroup[] =>
  [...new Set(accounts.map((account) => account.body))].map((body) => {
    const people = accounts.filter((account) => account.body === body);
    const onlyComments = (account: DemoAccount) => account.roles.every((role) => role === "annotator");
    return { body, people: [...people.filter((p) => !onlyComments(p)), ...people.filter(onlyComments)] };
  });
