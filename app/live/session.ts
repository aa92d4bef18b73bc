/** Whether the session that a page was opened with still stands. It may end while somebody writes, and they may sign in again elsewhere. */
import type { Refusal } from "../../domain/result.ts";

/** Of the last answer: the one who opened the page is signed in, nobody is, or by now somebody else at the same browser. */
export type Standing = "mine" | "nobody" | "another";

/** Refusals that are due to who is signed in, and to nothing that was asked. */
export const isOverBy = ({ code }: Refusal): boolean => code === "auth.required" || code === "session.another-person";

export type Session = {
  readonly standing: () => Standing;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks the server; null when it cannot be reached, which says nothing. */
  readonly look: () => Promise<Standing | null>;
  /** Resolves when it stands. */
  readonly stands: () => Promise<void>;
};

/** `ask` answers with the id of who is signed in. */
export const createSession = (personId: string, ask: () => Promise<string | null>): Session => {
  let standing: Standing = "mine";
  let asking: Promise<Standing | null> | null = null;
  const listeners = new Set<() => void>();
  const subscribe: Session["subscribe"] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  const look = async (): Promise<Standing | null> => {
    const who = await ask().catch(() => undefined);
    asking = null;
    if (who === undefined) return null;
    const next = who === personId ? "mine" : who === null ? "nobody" : "another";
    if (next !== standing) {
      standing = next;
      listeners.forEach((listener) => listener());
    }
    return next;
  };
  return {
    standing: () => standing,
    subscribe,
    look: () => (asking ??= look()),
    stands: () =>
      new Promise((resolve) => {
        if (standing === "mine") return resolve();
        const unsubscribe = subscribe(() => {
          if (standing !== "mine") return;
          unsubscribe();
          resolve();
        });
      }),
  };
};

/** How long the server may take to answer, in milliseconds. */
const patience = 10_000;

/** @throws when the server does not answer */
export const whoIsSignedIn = async (): Promise<string | null> => {
  const response = await fetch("/session", { headers: { accept: "application/json" }, signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`/session answered ${response.status}`);
  return ((await response.json()) as { personId: string | null }).personId;
};
