import { randomBytes } from "node:crypto";
import { defaultSettings, digests, type PersonalSettings } from "../../domain/notifications/settings.ts";
import type { Prisma, Transaction } from "../database/client.ts";

type Row = {
  letterKeys: boolean;
  reviewKeys: unknown;
  toasts: boolean;
  immediateMail: boolean;
  digest: string;
  reminders: boolean;
};

const toSettings = (row: Row): PersonalSettings => ({
  letterKeys: row.letterKeys,
  changedKeys: row.reviewKeys as PersonalSettings["changedKeys"],
  toasts: row.toasts,
  immediateMail: row.immediateMail,
  digest: digests.find((d) => d === row.digest) ?? defaultSettings.digest,
  reminders: row.reminders,
});

/** How each of these people wants to work and be told; the defaults for who has not said. */
export const loadSettings = async (tx: Transaction, personIds: readonly string[]): Promise<(personId: string) => PersonalSettings> => {
  const rows = await tx.personSettings.findMany({ where: { personId: { in: [...personIds] } } });
  const known = new Map(rows.map((row) => [row.personId, toSettings(row)]));
  return (personId) => known.get(personId) ?? defaultSettings;
};

type Change = Partial<Row>;

export const changeSettings = async (tx: Transaction, personId: string, change: Change): Promise<void> => {
  const data = change as Prisma.PersonSettingsUpdateInput;
  await tx.personSettings.upsert({
    where: { personId },
    create: { ...(change as Prisma.PersonSettingsUncheckedCreateInput), personId, mailKey: randomBytes(32) },
    update: data,
  });
};

/** The key that signs the links in a person's mails; made when it is first wanted. */
export const mailKeyOf = async (tx: Transaction, personId: string): Promise<Uint8Array> => {
  const { mailKey } = await tx.personSettings.upsert({
    where: { personId },
    create: { personId, mailKey: randomBytes(32) },
    update: {},
    select: { mailKey: true },
  });
  return mailKey;
};
