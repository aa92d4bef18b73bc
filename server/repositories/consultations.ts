import { defaultSettling, settlingRules, type SettlingRule } from "../../domain/annotation/settling.ts";
import type { Consultation, ConsultationFacts, ConsultationState } from "../../domain/consultation/consultation.ts";
import type { BodyId, ConsultationId, IsoDay, VersionId } from "../../domain/ids.ts";
import type { Transaction } from "../database/client.ts";

const factsSelect = {
  id: true,
  senderBodyId: true,
  state: true,
  sharing: true,
  participations: { select: { bodyId: true }, orderBy: { position: "asc" } },
} as const;

type FactsRow = {
  id: string;
  senderBodyId: string;
  state: string;
  sharing: boolean;
  participations: { bodyId: string }[];
};

const toFacts = (row: FactsRow): ConsultationFacts => ({
  id: row.id as ConsultationId,
  senderBodyId: row.senderBodyId as BodyId,
  state: row.state as ConsultationState,
  sharing: row.sharing,
  bodyIds: row.participations.map((p) => p.bodyId as BodyId),
});

export const dayOf = (date: Date): IsoDay => date.toISOString().slice(0, 10) as IsoDay;
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** What policies ask of consultations, by their ids. Every command and page rests on it: one query, however many they are. */
export const loadFactsById = async (tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, ConsultationFacts>> => {
  const rows = await tx.$queryRaw<(FactsRow & { settling: string[] })[]>`
    select c.id, c."senderBodyId", c.state, c.sharing,
      coalesce(jsonb_agg(jsonb_build_object('bodyId', p."bodyId") order by p.position) filter (where p."bodyId" is not null), '[]') as participations,
      coalesce(array_agg(b.settling order by p.position) filter (where p."bodyId" is not null), '{}') as settling
    from "Consultation" c
    left join "Participation" p on p."consultationId" = c.id
    left join "Body" b on b.id = p."bodyId"
    where c.id = any(${ids}::uuid[]) group by c.id`;
  return new Map(
    rows.map((row) => {
      const facts = toFacts(row);
      return [row.id, { ...facts, settling: settlingOf(facts.bodyIds, row.settling) }];
    }),
  );
};

export const loadConsultationFacts = async (tx: Transaction, id: string): Promise<ConsultationFacts | null> =>
  (await loadFactsById(tx, [id])).get(id) ?? null;

/** The rules of those bodies that have chosen another than the usual. */
const settlingOf = (bodyIds: readonly BodyId[], chosen: readonly string[]): Readonly<Partial<Record<BodyId, SettlingRule>>> =>
  Object.fromEntries(
    bodyIds.flatMap((bodyId, index) => {
      const rule = settlingRules.find((known) => known === chosen[index]) ?? defaultSettling;
      return rule === defaultSettling ? [] : [[bodyId, rule]];
    }),
  );

/**
 * Takes the lock under which a consultation's commands are ordered, without a change number: for who finds out only then whether there is
 * anything to number.
 */
export const holdConsultation = async (tx: Transaction, id: string): Promise<void> => {
  await tx.$executeRaw`select 1 from "Consultation" where id = ${id}::uuid for update`;
};

/** The next change number, for who holds the consultation already. */
export const nextChange = async (tx: Transaction, id: string): Promise<bigint> => {
  const seq = await takeNumber(tx, id);
  if (seq === null) throw new Error(`Consultation ${id} is gone`);
  return seq;
};

const takeNumber = async (tx: Transaction, id: string): Promise<bigint | null> => {
  const [row] = await tx.$queryRaw<{ seq: bigint }[]>`update "Consultation" set seq = seq + 1 where id = ${id}::uuid returning seq`;
  return row?.seq ?? null;
};

/**
 * Takes the consultation's next change number and, with it, the row lock under which its commands are ordered. A transaction that is
 * refused gives the number back.
 */
export const lockConsultation = async (
  tx: Transaction,
  id: string,
): Promise<{ facts: ConsultationFacts; seq: bigint } | null> => {
  const seq = await takeNumber(tx, id);
  if (seq === null) return null;
  // Asked for after the lock is held, so that nothing that another command changed meanwhile is missed.
  const facts = await loadConsultationFacts(tx, id);
  return facts && { facts, seq };
};

const consultationSelect = {
  ...factsSelect,
  title: true,
  dnr: true,
  lastAnswerDay: true,
  description: true,
  tags: true,
  seq: true,
  versions: { select: { id: true, number: true }, orderBy: { number: "desc" }, take: 1 },
} as const;

/** The consultations that `where` names, with their sender's name and newest version. */
export const loadConsultations = async (
  tx: Transaction,
  where: { id: string } | { bodyIds: readonly string[]; senderBodyIds: readonly string[] },
): Promise<(Consultation & { seq: number })[]> => {
  const rows = await tx.consultation.findMany({
    where:
      "id" in where
        ? { id: where.id }
        : {
            OR: [
              { senderBodyId: { in: [...where.senderBodyIds] } },
              { participations: { some: { bodyId: { in: [...where.bodyIds] } } } },
            ],
          },
    select: consultationSelect,
    orderBy: [{ lastAnswerDay: "asc" }, { title: "asc" }],
  });
  const senders = await tx.body.findMany({
    where: { id: { in: rows.map((r) => r.senderBodyId) } },
    select: { id: true, name: true },
  });
  const names = new Map(senders.map((s) => [s.id, s.name]));
  return rows.map((row) => ({
    ...toFacts(row),
    title: row.title,
    dnr: row.dnr,
    lastAnswerDay: dayOf(row.lastAnswerDay),
    description: row.description,
    tags: row.tags,
    senderName: names.get(row.senderBodyId) ?? "",
    versionId: (row.versions[0]?.id ?? null) as VersionId | null,
    versionNumber: row.versions[0]?.number ?? null,
    seq: Number(row.seq),
  }));
};
