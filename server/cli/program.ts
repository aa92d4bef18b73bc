import { Command } from "commander";
import { version } from "../rest/version.ts";
import { addBackupCommands } from "./commands/backup.ts";
import { addDemoCommands } from "./commands/demo.ts";
import { addFileCommands } from "./commands/files.ts";
import { addTextCommands } from "./commands/texts.ts";
import { addTokenCommands } from "./commands/token.ts";
import { addUserCommands } from "./commands/user.ts";

/** The command line, whole. Throws commander's errors instead of ending the process. */
export const createProgram = (): Command => {
  const program = new Command("samsvar")
    .description("Administers Samsvar's configured database (SAMSVAR_DATA or DATABASE_URL), also while the server runs.")
    .version(version)
    .showHelpAfterError("(--help shows what there is)");
  for (const add of [addTokenCommands, addUserCommands, addDemoCommands, addFileCommands, addTextCommands, addBackupCommands]) add(program);
  // Subcommands copy this when they are made; those above were made before.
  const throwing = (command: Command): void => {
    command.exitOverride();
    command.commands.forEach(throwing);
  };
  throwing(program);
  return program;
};
