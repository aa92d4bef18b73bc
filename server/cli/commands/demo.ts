import { demoAccounts } from "../../demo/accounts.ts";
import { loadLargeDemo } from "../../demo/load-large.ts";
import { loadDemo } from "../../demo/load.ts";
import { CommandFailed } from "../command-failed.ts";
import { print, say, withServices } from "../tool.ts";

export const printAccounts = ({ json }: { json?: true }): void => {
  const accounts = demoAccounts().map(({ email, name, roles, body, unit }) => ({ email, name, roles, body, unit }));
  if (json) print(JSON.stringify(accounts, null, 2));
  else for (const a of accounts) print([a.email, a.name, a.roles.join(","), a.body ?? "-", a.unit ?? "-"].join("\t"));
};

export const load = ({ large }: { large?: true }): Promise<void> =>
  withServices(async (services) => {
    if (large) {
      const consultationId = await loadLargeDemo(services, { onProgress: say });
      if (consultationId === null) throw new CommandFailed("The large demo is in this database already.");
      print(consultationId);
      return;
    }
    if (!(await loadDemo(services, { onlyIfEmpty: true }))) throw new CommandFailed("There are people in this database already; the demo needs an empty one.");
    print(`Loaded: ${demoAccounts().length} accounts.`);
  });
