import { refusalText } from "../../domain/messages/refusal-text.ts";
import * as english from "../../domain/messages/refusals.en.ts";
import type { Result } from "../../domain/result.ts";

/** What a person at the command line did or met that stops the command; the message says all. */
export class CommandFailed extends Error {
  override name = "CommandFailed";
}

/** A command's or query's value; a refusal ends the command with its words. */
export const valueOf = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  const { code, params } = result.refusal;
  const fields = code === "input.invalid" && params?.["field"] ? ` (${params["field"]})` : "";
  throw new CommandFailed(`${refusalText(english, result.refusal)}${fields} [${code}]`);
};
