/**
 * Links that end mails without signing in. A token says who and which sort of mail, signed with the person's own key: it can be used as
 * often as one likes, does nothing else, and is worthless for anybody else.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { parse, stringify, validate } from "uuid";
import type { Database } from "../database/client.ts";
import { changeSettings } from "../repositories/settings.ts";

export const mailSorts = ["immediate", "digest", "reminders"] as const;
export type MailSort = (typeof mailSorts)[number];

const signed = (key: Uint8Array, head: Uint8Array): Buffer => createHmac("sha256", key).update("unsubscribe").update(head).digest();

export const unsubscribeToken = (personId: string, sort: MailSort, key: Uint8Array): string => {
  const head = Buffer.concat([parse(personId), Buffer.from([mailSorts.indexOf(sort)])]);
  return Buffer.concat([head, signed(key, head)]).toString("base64url");
};

export type Unsubscribe = { readonly personId: string; readonly sort: MailSort };

/** Who and what a token speaks of; null for one that nobody has signed. */
export const readUnsubscribe = async (database: Database, token: string): Promise<Unsubscribe | null> => {
  const bytes = Buffer.from(token, "base64url");
  const [head, signature] = [bytes.subarray(0, 17), bytes.subarray(17)];
  const sort = mailSorts[head[16] ?? -1];
  if (bytes.length !== 49 || sort === undefined) return null;
  const personId = stringify(head.subarray(0, 16), 0).toLowerCase();
  const row = validate(personId) ? await database.personSettings.findUnique({ where: { personId }, select: { mailKey: true } }) : null;
  return row && timingSafeEqual(signed(row.mailKey, head), signature) ? { personId, sort } : null;
};

const ended = { immediate: { immediateMail: false }, digest: { digest: "off" }, reminders: { reminders: false } } as const;

/** Ends a sort of mail. False when the token is not signed. */
export const unsubscribe = async (database: Database, token: string): Promise<boolean> => {
  const known = await readUnsubscribe(database, token);
  if (known) await changeSettings(database, known.personId, ended[known.sort]);
  return known !== null;
};
