/** Hears what is notified in PostgreSQL, on whichever node it was said, and reconnects by itself when the connection goes away. */
import pg from "pg";
import type { Logger } from "pino";

const retryMs = 1000;

/** A connection that is dead without knowing it is found within about twice this. */
const pulseMs = 5_000;

export type Listener = { readonly stop: () => Promise<void> };

export type ListenerHandlers = {
  /** By channel; what is thrown is logged. */
  readonly heard: Readonly<Record<string, (payload: string) => void>>;
  /** The connection was away: anything may have been missed. */
  readonly onGap: () => void;
};

export const listen = async (config: pg.ClientConfig, { heard, onGap }: ListenerHandlers, logger: Logger): Promise<Listener> => {
  let stopped = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;

  const lost = (gone: pg.Client, err?: unknown): void => {
    if (client !== gone || stopped) return;
    client = null;
    logger.warn({ err }, "The listener lost its connection");
    gone.removeAllListeners();
    gone.on("error", () => undefined);
    gone.end().catch(() => undefined);
    again();
  };

  const again = (): void => {
    retry = setTimeout(() => {
      connect().then(onGap, (err: unknown) => {
        logger.warn({ err }, "The listener cannot connect");
        if (!stopped) again();
      });
    }, retryMs);
  };

  const hear = ({ channel, payload = "" }: pg.Notification): void => {
    try {
      heard[channel]?.(payload);
    } catch (err) {
      logger.error({ err, channel }, "A notification could not be taken in");
    }
  };

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ ...config, application_name: "samsvar listener", keepAlive: true, query_timeout: pulseMs });
    next.on("error", (err) => lost(next, err));
    next.on("end", () => lost(next));
    next.on("notification", hear);
    try {
      await next.connect();
      for (const channel of Object.keys(heard)) await next.query(`listen ${channel}`);
    } catch (error) {
      next.end().catch(() => undefined);
      throw error;
    }
    if (stopped) {
      await next.end();
      return;
    }
    client = next;
  };

  const pulse = setInterval(() => {
    const asked = client;
    asked?.query("select 1").catch((err: unknown) => lost(asked, err));
  }, pulseMs);

  await connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(retry);
      clearInterval(pulse);
      const last = client;
      client = null;
      last?.removeAllListeners("end");
      await last?.end();
    },
  };
};
