import type { Actor, Locale } from "../../domain/people/actor.ts";
import type { Result } from "../../domain/result.ts";
import type { CommandInput, CommandName, CommandOutput } from "../commands/registry.ts";
import type { MailSort } from "../notifications/unsubscribe.ts";
import type { ExportedFile } from "../export/exported-file.ts";
import type { Following } from "../export/exports.ts";
import type { ListExport, ResponseExport } from "../export/order.ts";
import type { QueryInput, QueryName, QueryOutput } from "../queries/registry.ts";
import type { ClientFiles } from "./client-files.ts";

export type Theme = "light" | "dark" | "system";

/**
 * What a Remix loader or action is given: the actor of this request, and the two doors, already bound to that actor. Routes parse, call
 * one command or query, and render; nothing else of the server reaches them.
 */
export type LoadContext = {
  /** For every script and style element of the page (CSP). */
  readonly nonce: string;
  readonly clientFiles: ClientFiles;
  readonly actor: Actor | null;
  /** From the account, else the `locale` cookie, else Accept-Language. */
  readonly locale: Locale;
  /** From the `theme` cookie. */
  readonly theme: Theme;
  readonly execute: <Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
    options?: { readonly commandId?: string },
  ) => Promise<Result<CommandOutput<Name>>>;
  /** As `execute`, with a name and an input that have not been checked: for the browser's command endpoint. */
  readonly executeUntrusted: (name: string, input: unknown, options?: { readonly commandId?: string }) => Promise<Result<unknown>>;
  readonly ask: <Name extends QueryName>(name: Name, input: QueryInput<Name>) => Promise<Result<QueryOutput<Name>>>;
  /** On success, the `Set-Cookie` value that starts the session. */
  readonly signIn: (email: string, password: string) => Promise<Result<{ readonly cookie: string }>>;
  /** Ends the session and returns the `Set-Cookie` value that forgets it. */
  readonly signOut: () => Promise<string>;
  /** Which sort of mail a link in one ends; null for a link that nobody has signed. */
  readonly mailSortOf: (token: string) => Promise<MailSort | null>;
  /** Ends it. False for a link that nobody has signed. */
  readonly unsubscribe: (token: string) => Promise<boolean>;
  /** Files, made in their turn; the signal calls one off. */
  readonly exportResponse: (wanted: ResponseExport, following: Following) => Promise<Result<ExportedFile>>;
  readonly exportAnnotations: (wanted: Omit<ListExport, "locale">, following: Following) => Promise<Result<ExportedFile>>;
  /** The demo's accounts when the demo is loaded on loopback, for the sign-in page; otherwise empty. */
  readonly demoAccounts: () => Promise<readonly DemoAccount[]>;
};

export type DemoAccount = {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly body: string | null;
  readonly unit: string | null;
  readonly password: string;
};

declare module "@remix-run/node" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Remix's way of typing the load context
  interface AppLoadContext extends LoadContext {}
}
