/** Hears of every committed change, on whichever node it was made, and reconnects by itself when the database goes away. */
import pg from "pg";
import type { Logger } from "pino";
import { changeChannel } from "../repositories/changes.ts";

const retryMs = 1000;

export type ChangeListener = { readonly stop: () => Promise<void> };

export type ChangeHandlers = {
  readonly onChange: (consultationId: string, seq: number) => void;
  /** The connection was away: anything may have been missed. */
  readonly onGap: () => void;
};

export const listenForChanges = async (
  config: pg.ClientConfig,
  { onChange, onGap }: ChangeHandlers,
  logger: Logger,
): Promise<ChangeListener> => {
  let stopped = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;

  const lost = (err?: unknown): void => {
    const gone = client;
    client = null;
    if (!gone || stopped) return;
    logger.warn({ err }, "The change listener lost its connection");
    gone.removeAllListeners();
    gone.on("error", () => undefined);
    gone.end().catch(() => undefined);
    again();
  };

  const again = (): void => {
    retry = setTimeout(() => {
      connect().then(onGap, (err: unknown) => {
        logger.warn({ err }, "The change listener cannot connect");
        if (!stopped) again();
      });
    }, retryMs);
  };

  const connect = async (): Promise<void> => {
    const next = new pg.Client(config);
    next.on("error", lost);
    next.on("end", () => lost());
    next.on("notification", ({ payload }) => {
      const [consultationId, seq] = (payload ?? "").split(" ");
      if (consultationId && seq) onChange(consultationId, Number(seq));
    });
    try {
      await next.connect();
      await next.query(`listen ${changeChannel}`);
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

  await connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(retry);
      const last = client;
      client = null;
      last?.removeAllListeners("end");
      await last?.end();
    },
  };
};
