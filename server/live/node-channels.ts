/** What nodes say to each other through PostgreSQL. Everything that must not be lost is in a table; notifications only say that it is there. */
import type { Pool } from "pg";
import type { Logger } from "pino";

/** `<document> <number> <node>`: an append, told in its transaction. */
export const documentChannel = "samsvar_document";

/** `<number>` of a row of RightsChange, told in its transaction. */
export const rightsChannel = "samsvar_rights";

/** `<node> <topic> <body>`: what is true for the moment and is never stored. */
export const momentChannel = "samsvar_moment";

/** PostgreSQL takes no payload of 8,000 bytes or more; who sends more cuts it. */
export const largestBody = 7_500;

export type Topic = "caret" | "caret?" | "watching" | "watching?" | "gone";

export type Moments = {
  /** Sends, each body on its own; what cannot be sent is lost. */
  readonly say: (topic: Topic, bodies: readonly string[]) => void;
};

export const createMoments = (pool: Pool, node: string, logger: Logger): Moments => ({
  say: (topic, bodies) => {
    if (bodies.length === 0) return;
    const payloads = bodies.map((body) => `${node} ${topic} ${body}`);
    pool
      .query({ name: "say", text: `select pg_notify('${momentChannel}', payload) from unnest($1::text[]) as payload`, values: [payloads] })
      .catch((err: unknown) => logger.warn({ err, topic }, "The other nodes could not be told"));
  },
});

/** Cuts at the first two spaces. */
export const readMoment = (payload: string): { readonly node: string; readonly topic: string; readonly body: string } => {
  const [node = "", topic = ""] = payload.split(" ", 2);
  return { node, topic, body: payload.slice(node.length + topic.length + 2) };
};
