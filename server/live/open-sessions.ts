/**
 * The sessions behind a node's open sockets; to a program, its access token is its session. One that is signed out, revoked, or ended by a new password,
 * is told by a rights act; one that runs out is found here, within a second: a page that lies open asks for nothing, so nobody else would notice.
 */
import type { Pool } from "pg";
import type { Logger } from "pino";
import type { Actor } from "../../domain/people/actor.ts";

/** What a socket was opened with, in hexadecimal: the hash under which the session, or the access token, is stored. */
export type SessionKey = string;

export type HandshakeHeaders = { readonly cookie?: string; readonly origin?: string; readonly host?: string };

/** The request that opens a socket. */
export type Handshake = { readonly headers: HandshakeHeaders; readonly url?: string | undefined };

/** Who opens a socket, and by which session. */
export type Visitor = { readonly actor: Actor; readonly session: SessionKey };

export type OpenSocket = { readonly personId: string; readonly session: SessionKey };

export type OpenSessions = {
  /** By the database, now. */
  readonly isInForce: (session: SessionKey) => Promise<boolean>;
  /** Begins to look at what `open` names. */
  readonly watch: (open: () => Iterable<SessionKey>, onEnded: (ended: ReadonlySet<SessionKey>) => void) => void;
  readonly stop: () => void;
};

const lookEveryMs = 1_000;

export const createOpenSessions = (pool: Pool, logger: Logger, now: () => Date): OpenSessions => {
  /** Until when each is known to last; it may have been renewed since. */
  let known = new Map<SessionKey, number>();
  let timer: NodeJS.Timeout | undefined;

  const untilOf = async (sessions: readonly SessionKey[]): Promise<Map<SessionKey, number>> => {
    const { rows } = await pool.query<{ session: string; expiresAt: Date | null }>({
      name: "sessions",
      text: `
        select encode("tokenHash", 'hex') as session, "expiresAt" from "Session" where "tokenHash" = any($1::bytea[])
        union all
        select encode("tokenHash", 'hex'), null from "AccessToken" where "tokenHash" = any($1::bytea[]) and "revokedAt" is null`,
      values: [sessions.map((session) => Buffer.from(session, "hex"))],
    });
    return new Map(rows.map((row) => [row.session, row.expiresAt?.getTime() ?? Infinity]));
  };

  /** The ones that are over. Only those whose time is unknown or up are asked for. */
  const look = async (open: ReadonlySet<SessionKey>): Promise<ReadonlySet<SessionKey>> => {
    const due = [...open].filter((session) => (known.get(session) ?? 0) <= now().getTime());
    const until = due.length > 0 ? await untilOf(due) : new Map<SessionKey, number>();
    known = new Map([...open].map((session) => [session, until.get(session) ?? known.get(session) ?? 0]));
    return new Set(due.filter((session) => (until.get(session) ?? 0) <= now().getTime()));
  };

  return {
    isInForce: async (session) => ((await untilOf([session])).get(session) ?? 0) > now().getTime(),
    watch: (open, onEnded) => {
      const again = (): void => {
        timer = setTimeout(() => {
          look(new Set(open()))
            .then((ended) => ended.size > 0 && onEnded(ended))
            .catch((err: unknown) => logger.warn({ err }, "Open sessions could not be looked at"))
            .finally(() => timer && again());
        }, lookEveryMs);
      };
      again();
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
};
