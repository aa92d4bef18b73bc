import { z } from "zod";
import { ok } from "../../../domain/result.ts";
import type { Database } from "../../database/client.ts";
import { query } from "../query.ts";
import { documentWithHistory, type ReadableHistory } from "./readable-document.ts";

/** What was written in one go: by whom, from when to when (ISO 8601), and the document's number before and after it. */
export type Sitting = {
  readonly since: number;
  readonly seq: number;
  readonly from: string;
  readonly to: string;
  readonly people: readonly string[];
  /** The words are weeded out; that, when and by whom something was written remains. */
  readonly erased: boolean;
};

const mostSittings = 200;

type Row = { since: bigint; seq: bigint; from: Date; to: Date; people: string[]; erased: boolean };

/**
 * Who wrote in a document and when, newest first: a pause of five minutes, or three hundred updates, begin a new entry. For readers who
 * were let in later the oldest entry is the text as they first could read it, by its author, at that moment.
 */
export const documentHistory = query({
  name: "document.history",
  input: z.object({ document: z.string().max(60) }),
  run: async (context, input) => {
    const found = await documentWithHistory(context, input.document);
    if (!found.ok) return found;
    const { document, first } = found.value;
    const rows = await context.database.$queryRaw<Row[]>`
      with updates as (
        select seq, "personId", at, octet_length(bytes) = 0 as erased, row_number() over o as n,
          case when at - lag(at) over o <= interval '5 minutes' then 0 else 1 end as begins
        from "DocumentUpdate" where document = ${document.name} and seq > ${first?.seq ?? 0} window o as (order by seq)
      ), sat as (
        select *, sum(begins) over (order by seq) * 100000 + n / 300 as sitting from updates
      )
      select min(s.seq) - 1 as since, max(s.seq) as seq, min(s.at) as "from", max(s.at) as "to",
        array_agg(distinct coalesce(p.name, '')) as people, bool_or(s.erased) as erased
      from sat s left join "Person" p on p.id = s."personId"
      group by s.sitting order by max(s.seq) desc limit ${mostSittings}`;
    const sittings = rows.map(
      ({ since, seq, from, to, people, erased }): Sitting => ({
        since: Number(since),
        seq: Number(seq),
        from: from.toISOString(),
        to: to.toISOString(),
        people,
        erased,
      }),
    );
    return ok({ sittings: first && first.seq > 0 ? [...sittings, await asFirstRead(context.database, document.name, first)] : sittings });
  },
});

const asFirstRead = async (database: Database, name: string, { seq, at, authorId }: NonNullable<ReadableHistory["first"]>): Promise<Sitting> => {
  const [author, updates] = await Promise.all([
    database.person.findUnique({ where: { id: authorId }, select: { name: true } }),
    database.$queryRaw<{ erased: boolean | null }[]>`
      select bool_or(octet_length(bytes) = 0) as erased from "DocumentUpdate" where document = ${name} and seq <= ${seq}`,
  ]);
  const moment = at.toISOString();
  return { since: 0, seq, from: moment, to: moment, people: [author?.name ?? ""], erased: updates[0]?.erased ?? false };
};
