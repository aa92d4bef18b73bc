import type { Actor } from "../../domain/people/actor.ts";
import type { Database } from "../database/client.ts";
import { loadActor } from "../repositories/people.ts";
import { newSecret, secretHash } from "./secrets.ts";

/** Long enough to open a socket, too short to be worth stealing from a log. */
const ticketLife = 60_000;

export type Tickets = {
  /** A right, once and for a minute, to open one live document as this person. */
  readonly issue: (actor: Actor, document: string) => Promise<{ secret: string; expiresAt: Date }>;
  /** The person whose ticket it is; the ticket is spent. Null when it is unknown, spent, too old or for another document. */
  readonly redeem: (secret: string, document: string) => Promise<Actor | null>;
};

export const createTickets = (database: Database, now: () => Date): Tickets => ({
  issue: async (actor, document) => {
    const secret = newSecret();
    const expiresAt = new Date(now().getTime() + ticketLife);
    await database.collabTicket.deleteMany({ where: { expiresAt: { lt: now() } } });
    await database.collabTicket.create({ data: { tokenHash: secretHash(secret), personId: actor.personId, document, expiresAt } });
    return { secret, expiresAt };
  },
  redeem: async (secret, document) => {
    // Deleting is what spends it: of two who bring the same ticket, one finds a row.
    const [spent] = await database.$queryRaw<{ personId: string }[]>`
      delete from "CollabTicket" where "tokenHash" = ${secretHash(secret)} and document = ${document} and "expiresAt" > ${now()}
      returning "personId"`;
    return spent ? loadActor(database, spent.personId) : null;
  },
});
