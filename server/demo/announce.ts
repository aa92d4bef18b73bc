import { demoAccountsToShow, demoPassword } from "./accounts.ts";

type Services = Parameters<typeof demoAccountsToShow>[0];

/** Tells a newcomer where to go and as whom, when the demo is loaded. */
export const announceDemo = async (services: Services, url: string, write: (line: string) => void): Promise<void> => {
  const accounts = await demoAccountsToShow(services);
  write("");
  write(`  Samsvar  ${url}`);
  if (accounts.length > 0) {
    write("");
    write(`  The demo is loaded. Every account has the password  ${demoPassword}`);
    let body: string | null | undefined;
    for (const account of accounts) {
      if (account.body !== body) write(`\n  ${account.body ?? "Operator"}`);
      body = account.body;
      write(`    ${account.email.padEnd(42)}${account.name.padEnd(22)}${account.roles.join(", ")}`);
    }
  }
  write("");
};
