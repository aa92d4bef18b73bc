/** Work that waits: kept in PostgreSQL by graphile-worker, in a schema of its own, done by whichever node is free. */
import type pg from "pg";
import { Logger as WorkerLogger, run, type TaskList } from "graphile-worker";
import type { Logger } from "pino";
import type { Database } from "../database/client.ts";
import { keepHouse } from "./housekeeping.ts";
import { makeNotices } from "../notifications/make-notices.ts";
import { remind } from "../notifications/remind.ts";
import { sendDueMail } from "../notifications/send-due-mail.ts";
import type { SendMail } from "../notifications/mailer.ts";

export type Jobs = {
  /** Something has changed in a consultation: people may have to be told. */
  readonly changed: (consultationId: string) => void;
  readonly stop: () => Promise<void>;
};

export type JobResources = {
  readonly pool: pg.Pool;
  readonly database: Database;
  readonly sendMail: SendMail;
  readonly origin: string;
  readonly logger: Logger;
  readonly now: () => Date;
};

/** Changes that follow each other closely make one job. */
const gatherMs = 300;

/**
 * Jobs hold no facts, only that there may be something to do: what is due is in the product's own tables. So nothing is lost when a job
 * is, a backup needs none of them, and the sweep of each minute finds what was missed. Times are UTC.
 */
const crontab = `* * * * * sweep
30 3 * * * keep-house
0 5 * * * remind`;

export const startJobs = async ({ pool, database, sendMail, origin, logger, now }: JobResources): Promise<Jobs> => {
  const mail = () => sendDueMail({ database, sendMail, origin, logger, now });
  const notify = async (consultationId: string): Promise<void> => {
    while (await makeNotices(database, consultationId, now())) continue;
  };
  const tasks: TaskList = {
    notices: async (payload) => {
      await notify((payload as { consultationId: string }).consultationId);
      await mail();
    },
    sweep: async () => {
      const behind = await database.$queryRaw<{ id: string }[]>`
        select c.id from "Consultation" c left join "NoticeCursor" n on n."consultationId" = c.id
        where exists (select 1 from "AuditEvent" e where e."consultationId" = c.id and e.seq > coalesce(n.seq, 0))`;
      for (const { id } of behind) await notify(id);
      await mail();
    },
    "keep-house": () => keepHouse(database, now()),
    remind: async () => {
      await remind(database, now());
      await mail();
    },
  };
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    crontab,
    concurrency: 2,
    noHandleSignals: true,
    noPreparedStatements: false,
    pollInterval: 10_000,
    logger: new WorkerLogger(() => (level, message, meta) => {
      const write = level === "error" ? "error" : level === "warning" ? "warn" : "debug";
      logger[write]({ meta }, `Jobs: ${message}`);
    }),
  });

  const gathering = new Map<string, NodeJS.Timeout>();
  const add = (consultationId: string): void => {
    gathering.delete(consultationId);
    runner
      .addJob("notices", { consultationId }, { jobKey: `notices:${consultationId}`, maxAttempts: 3 })
      .catch((err: unknown) => logger.warn({ err }, "A job could not be added; the next sweep does its work"));
  };
  return {
    changed: (consultationId) => {
      if (!gathering.has(consultationId)) gathering.set(consultationId, setTimeout(() => add(consultationId), gatherMs));
    },
    stop: async () => {
      gathering.forEach((timer) => clearTimeout(timer));
      await runner.stop();
      await pool.end();
    },
  };
};
