/** The `samsvar` command: `npm run -s samsvar -- <command>`. Results go to stdout, everything else to stderr. */
import { CommanderError } from "commander";
import { StartError } from "../boot/start-error.ts";
import { CommandFailed } from "./command-failed.ts";
import { createProgram } from "./program.ts";

const usageError = 2;

const sayWhy = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageError;
  const expected = error instanceof CommandFailed || error instanceof StartError;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
};

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = sayWhy(error);
}
