import type { Command } from "commander";
import { readBackup } from "../backup/read-backup.ts";
import { writeBackup } from "../backup/write-backup.ts";
import { migrate } from "../../database/migrate.ts";
import { print, withDatabase } from "../tool.ts";

const backup = (file: string): Promise<void> =>
  withDatabase("tool", async ({ connection }) => {
    await migrate(connection.config);
    const { tables, rows } = await writeBackup(connection.config, file);
    print(`${file}: ${rows} rows of ${tables} tables`);
  });

const restore = (file: string, { replace = false }: { replace?: boolean }): Promise<void> =>
  withDatabase("server", async ({ connection }) => {
    const { tables, rows } = await readBackup(connection.config, file, { replace });
    print(`${rows} rows of ${tables} tables restored from ${file}`);
  });

export const addBackupCommands = (program: Command): void => {
  program.command("backup").description("write everything to one file, also while the server runs").argument("<file>", "where to").action(backup);
  program
    .command("restore")
    .description("read everything from a backup, into an empty database; no server may run")
    .argument("<file>", "the backup")
    .option("--replace", "throw away what the database holds now")
    .action(restore);
};
