import path from "node:path";
import { z } from "zod";
import { StartError } from "./boot/start-error.ts";

/** When the demo is loaded: `auto` means into an empty embedded database, and only where `host` is loopback. */
export type DemoPolicy = "auto" | "always" | "never";

/** What the process was told from outside, read once. docs/operations.md describes every variable. */
export type Environment = {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Absolute path. */
  readonly dataFolder: string;
  /** Unset: the embedded database under `dataFolder`. */
  readonly databaseUrl: string | undefined;
  readonly demo: DemoPolicy;
  /** Where people reach the server, without a trailing slash; unset: whatever the request says. */
  readonly publicOrigin: string | undefined;
  /** How many proxies of one's own stand before the server; each adds the address it saw to `X-Forwarded-For`. 0: that header is anybody's. */
  readonly trustedProxies: number;
  /** Where mail is handed in, as `smtp://user:password@host:587`; unset: mails are written to files under `dataFolder`. */
  readonly smtpUrl: string | undefined;
  /** Whom mails are from. */
  readonly mailFrom: string;
  readonly logLevel: LogLevel;
  readonly mode: "production" | "development" | "test";
};

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export class EnvironmentError extends StartError {
  override name = "EnvironmentError";
}

const origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username;
  if (isOrigin) return url.origin;
  context.addIssue({ code: "custom", message: "must be an origin such as https://samsvar.example.se" });
  return z.NEVER;
});

const variables = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.string().regex(/^\d{1,5}$/, "must be a port number").transform(Number).refine((port) => port <= 65_535, "must be at most 65535").default(3000),
  SAMSVAR_DATA: z.string().default("./data"),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgresql://").optional(),
  SAMSVAR_DEMO: z.enum(["0", "1"], "must be 0, 1 or unset").optional(),
  SAMSVAR_URL: origin.optional(),
  SAMSVAR_TRUST_PROXY: z.string().regex(/^\d$/, "must be how many proxies stand before the server, 0 to 9").transform(Number).default(0),
  SMTP_URL: z.string().regex(/^smtps?:\/\/\S+$/, "must be an address such as smtp://user:password@mail.example.se:587").optional(),
  MAIL_FROM: z.string().max(200).regex(/@/, "must hold an e-mail address").default("Samsvar <samsvar@localhost>"),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
  NODE_ENV: z.enum(["production", "development", "test"], "must be production, development or test").default("production"),
});

/**
 * Reads the variables; an empty one counts as unset.
 * @throws EnvironmentError that names every wrong variable at once, and repeats no value (an address may hold a password).
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>> = process.env, folder = process.cwd()): Environment {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const read = variables.safeParse(set);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
    throw new EnvironmentError(`The configuration cannot be used:\n${problems.join("\n")}\ndocs/operations.md lists what may be set.`);
  }
  const { data } = read;
  return {
    host: data.HOST,
    port: data.PORT,
    dataFolder: path.resolve(folder, data.SAMSVAR_DATA),
    databaseUrl: data.DATABASE_URL,
    demo: data.SAMSVAR_DEMO === "1" ? "always" : data.SAMSVAR_DEMO === "0" ? "never" : "auto",
    publicOrigin: data.SAMSVAR_URL,
    trustedProxies: data.SAMSVAR_TRUST_PROXY,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    logLevel: data.LOG_LEVEL,
    mode: data.NODE_ENV,
  };
}

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

/** Whether an empty database is to be filled with the demo, whose passwords are known to everybody. */
export function demoIsWanted({ demo, databaseUrl, host }: Pick<Environment, "demo" | "databaseUrl" | "host">): boolean {
  return demo === "always" || (demo === "auto" && databaseUrl === undefined && isLoopback(host));
}
