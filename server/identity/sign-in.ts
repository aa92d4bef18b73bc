import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Pool } from "pg";
import type { Actor } from "../../domain/people/actor.ts";
import { ok, refuse, type Result } from "../../domain/result.ts";
import { inTransaction, type Database } from "../database/client.ts";
import { announceRights } from "../live/rights.ts";
import { recordAudit } from "../repositories/changes.ts";
import { loadActor } from "../repositories/people.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";
import { newSecret, secretHash } from "./secrets.ts";

/** How long a session lives after it was last used, in milliseconds: a working day and the night after it. */
const sessionLife = 20 * 60 * 60 * 1000;

export type Identity = {
  /** Checks a password; slow on purpose, and throttled per address and per account. */
  readonly signIn: (email: string, password: string, address: string) => Promise<Result<{ secret: string; expiresAt: Date }>>;
  /** Ends the session; its open sockets are closed on every node. */
  readonly signOut: (secret: string) => Promise<void>;
  readonly actorOfSession: (secret: string) => Promise<Actor | null>;
  readonly actorOfToken: (token: string) => Promise<Actor | null>;
};

export const createIdentity = (database: Database, pool: Pool, now: () => Date): Identity => {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({ storeClient: pool, tableName: "rate_limit", tableCreated: true, keyPrefix, points, duration: 900 });
  const perAccount = limiter("sign-in-account", 10);
  const perAddress = limiter("sign-in-address", 100);
  // Compared against when there is no such account, so that the answer takes as long.
  const decoy = hashPassword(newSecret());

  return {
    signIn: async (email, password, address) => {
      const account = email.trim().toLowerCase();
      try {
        await perAddress.consume(address);
        await perAccount.consume(account);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return refuse("auth.throttled", { minutes: Math.ceil(error.msBeforeNext / 60_000) });
      }
      const person = await database.person.findUnique({ where: { email: account } });
      const matches = await verifyPassword(person?.passwordHash ?? (await decoy), password);
      if (!person || !matches) return refuse("auth.wrong");
      if (person.disabledAt) return refuse("auth.disabled");
      await perAccount.delete(account);
      const secret = newSecret();
      const expiresAt = new Date(now().getTime() + sessionLife);
      await database.session.deleteMany({ where: { personId: person.id, expiresAt: { lt: now() } } });
      await database.session.create({ data: { tokenHash: secretHash(secret), personId: person.id, expiresAt } });
      await recordAudit(database, { personId: person.id as Actor["personId"] }, { type: "session.start", subjectId: person.id });
      return ok({ secret, expiresAt });
    },

    signOut: async (secret) => {
      await inTransaction(database, async (tx) => {
        const [ended] = await tx.$queryRaw<{ personId: string }[]>`
          delete from "Session" where "tokenHash" = ${secretHash(secret)} returning "personId"`;
        if (ended) await announceRights(tx, { documents: [], people: [ended.personId] });
      });
    },

    actorOfSession: async (secret) => {
      const tokenHash = secretHash(secret);
      const session = await database.session.findUnique({ where: { tokenHash } });
      if (!session || session.expiresAt < now()) return null;
      // The life is renewed at most every ten minutes: reading a page must not be a write.
      if (now().getTime() - session.lastSeenAt.getTime() > 600_000) {
        await database.session.updateMany({
          where: { tokenHash },
          data: { lastSeenAt: now(), expiresAt: new Date(now().getTime() + sessionLife) },
        });
      }
      return loadActor(database, session.personId);
    },

    actorOfToken: async (token) => {
      const found = await database.accessToken.findUnique({ where: { tokenHash: secretHash(token) } });
      if (!found || found.revokedAt) return null;
      // At most once a minute: a program's every question must not be a write.
      if (now().getTime() - (found.lastUsedAt?.getTime() ?? 0) > 60_000) {
        await database.accessToken.update({ where: { id: found.id }, data: { lastUsedAt: now() } });
      }
      return loadActor(database, found.personId);
    },
  };
};
