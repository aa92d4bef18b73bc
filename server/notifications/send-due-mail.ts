import type { Logger } from "pino";
import { mailTime } from "../../domain/notifications/mail-time.ts";
import { isPersonal, type NoticeKind, type NoticeView } from "../../domain/notifications/notification.ts";
import { inTransaction, type Database, type Transaction } from "../database/client.ts";
import { loadActor } from "../repositories/people.ts";
import { loadSettings, mailKeyOf } from "../repositories/settings.ts";
import { mailText } from "./mail-text.ts";
import type { SendMail } from "./mailer.ts";
import { standingNotices, type NoticeRow } from "./standing-notices.ts";
import { unsubscribeToken, type MailSort } from "./unsubscribe.ts";

export type MailRound = {
  readonly database: Database;
  readonly sendMail: SendMail;
  /** Where people reach the product, without a trailing slash. */
  readonly origin: string;
  readonly logger: Logger;
  readonly now: () => Date;
};

/** How long to wait before a mail that could not be sent is tried again. */
const retryMs = 5 * 60_000;

/**
 * Sends what is due, one person and consultation at a time. Each group's rows are locked while its mail goes out, so that no other node
 * sends it; who dies in between sends again. What a reader may not see at this moment is not sent, and never will be.
 */
export const sendDueMail = async (round: MailRound): Promise<number> => {
  let sent = 0;
  for (;;) {
    const result = await sendNext(round);
    if (result === null) return sent;
    sent += result;
  }
};

type Row = NoticeRow & { personId: string };

/** Null when nothing is due. */
const sendNext = (round: MailRound): Promise<number | null> =>
  inTransaction(round.database, async (tx) => {
    const now = round.now();
    const [due] = await tx.$queryRaw<{ personId: string; consultationId: string }[]>`
      select "personId", "consultationId" from "Notification" where "mailAfter" <= ${now} order by "mailAfter" limit 1 for update skip locked`;
    if (!due) return null;
    const rows = await tx.$queryRaw<Row[]>`
      select id, "personId", kind, "consultationId", "annotationId", "sourceId", "byId", at, "readAt" from "Notification"
      where "personId" = ${due.personId}::uuid and "consultationId" = ${due.consultationId}::uuid and "mailAfter" is not null
      order by at, id limit 100 for update skip locked`;
    return sendGroup(round, tx, rows, now);
  });

const sendGroup = async (round: MailRound, tx: Transaction, rows: readonly Row[], now: Date): Promise<number> => {
  const [first] = rows;
  if (!first) return 0;
  const { personId } = first;
  const actor = await loadActor(tx, personId);
  const settings = (await loadSettings(tx, [personId]))(personId);
  // Wishes may have changed since: they hold as they are now.
  const wanted = rows.filter((r) => r.readAt === null && mailTime(r.kind as NoticeKind, settings, r.at) !== null);
  const standing = actor ? (await standingNotices(tx, actor, wanted)).filter((n) => !n.read) : [];
  const none = { mailAfter: null };
  const settle = (ids: readonly string[], data: { mailAfter: Date | null; mailedAt?: Date }) =>
    tx.notification.updateMany({ where: { id: { in: [...ids] } }, data });

  const mailed = new Set<string>();
  let failed = false;
  for (const group of inMails(standing)) {
    if (!actor || failed) continue;
    try {
      await deliver(round, tx, { to: actor.email, locale: actor.locale, personId, notices: group });
      for (const { id } of group) mailed.add(id);
    } catch (err) {
      failed = true;
      round.logger.warn({ err }, "A mail could not be sent; it is tried again");
    }
  }
  const waiting = standing.filter((n) => !mailed.has(n.id)).map((n) => n.id);
  const dropped = rows.filter((r) => !mailed.has(r.id) && !waiting.includes(r.id)).map((r) => r.id);
  await settle([...mailed], { ...none, mailedAt: now });
  await settle(dropped, none);
  await settle(waiting, { mailAfter: new Date(now.getTime() + retryMs) });
  return new Set([...inMails(standing)].filter((group) => group.every((n) => mailed.has(n.id)))).size;
};

/** What is addressed to one person goes in a mail of its own, as a reminder does; the rest together. */
const inMails = (notices: readonly NoticeView[]): NoticeView[][] => {
  const alone = (n: NoticeView) => isPersonal(n.kind) || n.kind === "reminder";
  const together = notices.filter((n) => !alone(n));
  return [...notices.filter(alone).map((n) => [n]), ...(together.length > 0 ? [together] : [])];
};

const sortOf = ([first]: readonly NoticeView[]): MailSort =>
  first?.kind === "reminder" ? "reminders" : first && isPersonal(first.kind) ? "immediate" : "digest";

type Delivery = { readonly to: string; readonly locale: "sv" | "en"; readonly personId: string; readonly notices: readonly NoticeView[] };

const deliver = async ({ origin, sendMail }: MailRound, tx: Transaction, { to, locale, personId, notices }: Delivery): Promise<void> => {
  const token = unsubscribeToken(personId, sortOf(notices), await mailKeyOf(tx, personId));
  const unsubscribeUrl = `${origin}/unsubscribe/${token}`;
  await sendMail({ to, unsubscribeUrl, ...mailText(notices, locale, { origin, unsubscribeUrl }) });
};
