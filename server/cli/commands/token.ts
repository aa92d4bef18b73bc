import type { Command } from "commander";
import { v7 as uuid } from "uuid";
import { valueOf } from "../command-failed.ts";
import { actorWithEmail, print, withServices } from "../tool.ts";

export const addTokenCommands = (program: Command): void => {
  program
    .command("token")
    .description("access tokens for outside programs")
    .command("create")
    .description("make a token that acts as its owner, and print it alone")
    .requiredOption("--email <address>", "whose it is")
    .option("--name <name>", "what its owner sees it called", "Kommandorad")
    .action(({ email, name }: { email: string; name: string }) =>
      withServices(async (services) => {
        const actor = await actorWithEmail(services, email);
        print(valueOf(await services.execute(actor, "token.create", { id: uuid(), name })).token);
      }),
    );
};
