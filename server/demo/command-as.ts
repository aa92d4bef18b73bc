import type { Actor } from "../../domain/people/actor.ts";
import type { Execute } from "../commands/execute.ts";
import type { CommandInput, CommandName, CommandOutput } from "../commands/registry.ts";
import type { Database } from "../database/client.ts";
import { loadActor } from "../repositories/people.ts";

/** Carries a command out as a person of the demo, named by id. */
export type CommandAs = <Name extends CommandName>(personId: string, name: Name, input: CommandInput<Name>) => Promise<CommandOutput<Name>>;

/** A refusal is a fault in the content. An actor is loaded once: nobody's rights change while a demo is loaded. */
export const createCommandAs = ({ database, execute }: { readonly database: Database; readonly execute: Execute }): CommandAs => {
  const actors = new Map<string, Actor>();
  return async (personId, name, input) => {
    const actor = actors.get(personId) ?? (await loadActor(database, personId));
    if (!actor) throw new Error(`The demo's ${personId} cannot act`);
    actors.set(personId, actor);
    const result = await execute(actor, name, input);
    if (!result.ok) throw new Error(`The demo's ${name} was refused: ${JSON.stringify(result.refusal)}`);
    return result.value;
  };
};
