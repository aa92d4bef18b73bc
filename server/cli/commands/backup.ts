import { readBackup } from "../backup/read-backup.ts";
import { writeBackup } from "../backup/write-backup.ts";
import { migrate } from "../../database/migrate.ts";
import { print, withDatabase } from "../tool.ts";

export const backup = (file: string): Promise<void> =>
  withDatabase("tool", async ({ connection }) => {
    await migrate(connection.config);
    const { tables, rows } = await writeBackup(connection.config, file);
    print(`${file}: ${rows} rows of ${tables} tables`);
  });

export const restore = (file: string, { replace = false }: { replace?: boolean }): Promise<void> =>
  withDatabase("server", async ({ connection }) => {
    const { tables, rows } = await readBackup(connection.config, file, { replace });
    print(`${rows} rows of ${tables} tables restored from ${file}`);
  });
