import type { DemoAccount } from "../http/load-context.ts";
import { demoBodies, demoOperator, demoSender } from "../../prisma/demo/organisations.ts";
import type { Database } from "../database/client.ts";
import { demoIsWanted, type Environment } from "../environment.ts";

/** Known to everybody, which is why the demo is loaded on loopback only unless it is asked for. */
export const demoPassword = "samsvar-demo";

/** The audit event that marks a database as holding the demo. */
export const demoLoaded = "demo.load";

const unitName = (body: (typeof demoBodies)[number], key: string | null): string | null =>
  body.units.find((u) => u.key === key)?.name ?? null;

export const demoAccounts = (): readonly DemoAccount[] => [
  ...[...demoBodies, demoSender].flatMap((body) =>
    body.people.map((p) => ({
      email: p.email,
      name: p.name,
      roles: p.roles,
      body: body.name,
      unit: unitName(body, p.unit),
      password: demoPassword,
    })),
  ),
  { email: demoOperator.email, name: demoOperator.name, roles: ["operator"], body: null, unit: null, password: demoPassword },
];

/** The accounts for the sign-in page, where the demo is loaded and meant to be tried. */
export const demoAccountsToShow = async (services: {
  readonly environment: Environment;
  readonly database: Database;
}): Promise<readonly DemoAccount[]> => {
  if (!demoIsWanted(services.environment)) return [];
  const loaded = await services.database.auditEvent.findFirst({ where: { type: demoLoaded }, select: { id: true } });
  return loaded ? demoAccounts() : [];
};
