import type pg from "pg";
import type { TableStart } from "./format.ts";

/** Prisma's own table is not content: the migrations make it. */
const history = "_prisma_migrations";

type ColumnRow = { table: string; name: string; type: string };
type ReferenceRow = { table: string; references: string };

/** The tables that hold content, with the columns that are stored and not computed; those that others refer to come first. */
export const listTables = async (client: pg.ClientBase): Promise<TableStart[]> => {
  const { rows: columns } = await client.query<ColumnRow>({
    text: `select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> $1
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by c.relname, a.attnum`,
    values: [history],
  });
  const { rows: references } = await client.query<ReferenceRow>(
    `select c.relname as "table", f.relname as references from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
      where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and k.conrelid <> k.confrelid`,
  );
  const tables = new Map<string, TableStart>();
  for (const { table, name, type } of columns) {
    const known = tables.get(table) ?? { table, columns: [] };
    known.columns.push({ name, type });
    tables.set(table, known);
  }
  const ordered: TableStart[] = [];
  const place = (table: TableStart): void => {
    if (!tables.delete(table.table)) return;
    for (const { references: other } of references.filter((r) => r.table === table.table)) {
      const before = tables.get(other);
      if (before) place(before);
    }
    ordered.push(table);
  };
  for (const table of [...tables.values()]) place(table);
  return ordered;
};
