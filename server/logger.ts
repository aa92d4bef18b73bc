import pino, { type Logger } from "pino";
import type { LogLevel } from "./environment.ts";

/** Structured logs; readable where a person watches. What could open a door is never written, wherever it hides. */
export const createLogger = (level: LogLevel, pretty: boolean): Logger =>
  pino({
    level,
    redact: {
      paths: ["password", "*.password", "token", "*.token", "ticket", "*.ticket", "cookie", "*.cookie", "*.headers.authorization", "*.headers.cookie"],
      censor: "[redacted]",
    },
    ...(pretty ? { transport: { target: "pino-pretty", options: { translateTime: "SYS:HH:MM:ss", ignore: "pid,hostname" } } } : {}),
  });
