import { Command, Option } from "commander";
import { roles } from "../../domain/people/actor.ts";
import type { TrailChoice } from "../export/beside.ts";
import type { ExportFormat } from "../export/export-response.ts";
import type { ListFormat } from "../export/order.ts";
import { version } from "../rest/version.ts";

const formats = ["docx", "pdf", "html", "json"] as const satisfies readonly ExportFormat[];
const trails = ["none", "appendix", "comments", "both"] as const satisfies readonly TrailChoice[];
const lists = ["xlsx", "csv", "jsonld"] as const satisfies readonly ListFormat[];

/** The command line, whole; what a command needs is loaded when it runs. Throws commander's errors instead of ending the process. */
export const createProgram = (): Command => {
  const program = new Command("samsvar")
    .description("Administers Samsvar's configured database (SAMSVAR_DATA or DATABASE_URL), also while the server runs.")
    .version(version)
    .showHelpAfterError("(--help shows what there is)");

  program
    .command("token")
    .description("access tokens for outside programs")
    .command("create")
    .description("make a token that acts as its owner, and print it alone")
    .requiredOption("--email <address>", "whose it is")
    .option("--name <name>", "what its owner sees it called", "Kommandorad")
    .action(async (options) => (await import("./commands/token.ts")).createToken(options));

  program
    .command("user")
    .description("accounts")
    .command("create")
    .description("make an account and print its generated password, once")
    .requiredOption("--email <address>", "the sign-in name")
    .requiredOption("--name <name>", "the person's name")
    .option("--operator", "makes bodies and their first admins")
    .option("--body <name>", "the body that the person belongs to, by its exact name")
    .option("--unit <name>", "the unit within the body")
    .option("--title <title>", "what the person is called in the body", "")
    .option("--roles <role...>", `in the body: ${roles.join(", ")}`)
    .action(async (options) => (await import("./commands/user.ts")).createUser(options));

  const demo = program.command("demo").description("the demo, whose passwords everybody knows");
  demo
    .command("accounts")
    .description("the demo's accounts")
    .option("--json", "as [{email, name, roles, body, unit}]")
    .action(async (options) => (await import("./commands/demo.ts")).printAccounts(options));
  demo
    .command("load")
    .description("load the demo into an empty database")
    .option("--large", "the generated one instead, also beside the other: 40 bodies, 2,000 annotations, 300 pages")
    .action(async (options) => (await import("./commands/demo.ts")).load(options));

  program
    .command("import")
    .description("read a file and publish it as the version of a consultation's draft")
    .argument("<file>", "DOCX, PDF with text, Markdown or plain text")
    .requiredOption("--consultation <id>", "the consultation")
    .requiredOption("--email <address>", "the sender who publishes it")
    .action(async (file, options) => (await import("./commands/files.ts")).importFile(file, options));
  program
    .command("export")
    .description("write a formal response to a file")
    .argument("<response>", "the response's id")
    .addOption(new Option("--format <format>", "what kind of file").choices(formats).makeOptionMandatory())
    .requiredOption("--out <file>", "where to")
    .addOption(new Option("--trail <where>", "the annotations behind the response").choices(trails).default("none" as const))
    .option("--email <address>", "as whom; left out: as a member of the response's body")
    .action(async (response, options) => (await import("./commands/files.ts")).exportFile(response, options));
  program
    .command("annotations")
    .description("write the annotations that a person may see to a file")
    .argument("<consultation>", "the consultation's id")
    .addOption(new Option("--format <format>", "what kind of file").choices(lists).makeOptionMandatory())
    .requiredOption("--out <file>", "where to")
    .requiredOption("--email <address>", "as whom")
    .action(async (consultation, options) => (await import("./commands/files.ts")).exportAnnotations(consultation, options));

  program
    .command("reindex")
    .description("render the text of every live document again from its log")
    .action(async () => (await import("./commands/texts.ts")).reindex());
  program
    .command("verify")
    .description("compare every live document's log, snapshot and rendered text; list what does not agree")
    .action(async () => (await import("./commands/texts.ts")).verify());

  program
    .command("weed")
    .description("erase what was written on the way to the answers of a closed consultation, and keep the answers and the events; there is no way back")
    .requiredOption("--consultation <id>", "the consultation")
    .action(async (options) => (await import("./commands/weed.ts")).weed(options));

  program
    .command("backup")
    .description("write everything to one file, also while the server runs")
    .argument("<file>", "where to")
    .action(async (file) => (await import("./commands/backup.ts")).backup(file));
  program
    .command("restore")
    .description("read everything from a backup, into an empty database; no server may run")
    .argument("<file>", "the backup")
    .option("--replace", "throw away what the database holds now")
    .action(async (file, options) => (await import("./commands/backup.ts")).restore(file, options));

  throwInsteadOfExit(program);
  return program;
};

/** Commands do not pass this on to those within them. */
const throwInsteadOfExit = (command: Command): void => {
  command.exitOverride();
  command.commands.forEach(throwInsteadOfExit);
};
