import { v7 as uuid } from "uuid";
import { mailTime } from "../../domain/notifications/mail-time.ts";
import { reminderDue } from "../../domain/progress/reminder.ts";
import { inTransaction, type Database } from "../database/client.ts";
import { dayOf } from "../repositories/consultations.ts";
import { loadLastAnswerDays } from "../repositories/extensions.ts";
import { loadSettings } from "../repositories/settings.ts";
import { wake } from "./make-notices.ts";

/**
 * Reminds those who are asked to comment and have not said that they are done, some days before the last answer day, each day once. It
 * looks at what they themselves have written, also what nobody else sees, and tells nobody but them.
 */
export const remind = async (database: Database, now: Date): Promise<number> => {
  const today = dayOf(now);
  const open = await database.consultation.findMany({ where: { state: "open" }, include: { participations: true } });
  const daysOf = await loadLastAnswerDays(database, open.map((c) => c.id));
  let reminded = 0;
  for (const consultation of open) {
    const lastAnswerDayOf = (bodyId: string) => daysOf({ id: consultation.id, lastAnswerDay: dayOf(consultation.lastAnswerDay) }, bodyId);
    const bodyIds = consultation.participations.map((p) => p.bodyId);
    const [members, finished, begun] = await Promise.all([
      database.membership.findMany({
        where: { bodyId: { in: bodyIds }, roles: { has: "annotator" }, person: { disabledAt: null } },
        select: { personId: true, bodyId: true },
      }),
      database.finishedPart.findMany({ where: { consultationId: consultation.id } }),
      database.annotation.groupBy({ by: ["authorId"], where: { consultationId: consultation.id, state: { in: ["open", "settled"] } } }),
    ]);
    const done = new Set(finished.map((f) => `${f.personId} ${f.bodyId}`));
    const hasBegun = new Set(begun.map((b) => b.authorId));
    const people = members
      .filter((m) => !done.has(`${m.personId} ${m.bodyId}`))
      .filter((m) => reminderDue({ today, lastAnswerDay: lastAnswerDayOf(m.bodyId), hasBegun: hasBegun.has(m.personId) }))
      .map((m) => m.personId);
    const settingsOf = await loadSettings(database, people);
    reminded += await inTransaction(database, async (tx) => {
      const made = await tx.notification.createManyAndReturn({
        data: [...new Set(people)].map((personId) => ({
          id: uuid(),
          personId,
          consultationId: consultation.id,
          kind: "reminder",
          sourceId: `${consultation.id}@${today}`,
          at: now,
          mailAfter: mailTime("reminder", settingsOf(personId), now),
        })),
        skipDuplicates: true,
        select: { personId: true },
      });
      await wake(tx, made.map((m) => m.personId));
      return made.length;
    });
  }
  return reminded;
};
