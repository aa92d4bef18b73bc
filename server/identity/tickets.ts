import type { Actor } from "../../domain/people/actor.ts";
import type { Database } from "../database/client.ts";
import type { SessionKey, Visitor } from "../live/open-sessions.ts";
import { loadActor } from "../repositories/people.ts";
import { newSecret, secretHash } from "./secrets.ts";

/** Long enough to open a socket, too short to be worth stealing from a log. */
const ticketLife = 60_000;

export type Tickets = {
  /** A right, once and for a minute, to open one live document as this person, for as long as their access token is in force. */
  readonly issue: (actor: Actor, accessToken: SessionKey, document: string) => Promise<{ secret: string; expiresAt: Date }>;
  /** The person whose ticket it is, and the token behind it; the ticket is spent. Null when it is unknown, spent, too old, for another document, or its token is revoked. */
  readonly redeem: (secret: string, document: string) => Promise<Required<Visitor> | null>;
};

export const createTickets = (database: Database, now: () => Date): Tickets => ({
  issue: async (actor, accessToken, document) => {
    const secret = newSecret();
    const expiresAt = new Date(now().getTime() + ticketLife);
    await database.collabTicket.deleteMany({ where: { expiresAt: { lt: now() } } });
    const accessTokenHash = Buffer.from(accessToken, "hex");
    await database.collabTicket.create({ data: { tokenHash: secretHash(secret), personId: actor.personId, document, expiresAt, accessTokenHash } });
    return { secret, expiresAt };
  },
  redeem: async (secret, document) => {
    // Deleting is what spends it: of two who bring the same ticket, one finds a row.
    const [spent] = await database.$queryRaw<{ personId: string; session: string; isInForce: boolean }[]>`
      delete from "CollabTicket" t where "tokenHash" = ${secretHash(secret)} and document = ${document} and "expiresAt" > ${now()}
      returning "personId", encode("accessTokenHash", 'hex') as session,
        exists (select from "AccessToken" a where a."tokenHash" = t."accessTokenHash" and a."revokedAt" is null) as "isInForce"`;
    const actor = spent?.isInForce ? await loadActor(database, spent.personId) : null;
    return spent && actor ? { actor, session: spent.session } : null;
  },
});
