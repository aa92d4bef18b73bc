import pino, { type Logger, type LoggerOptions } from "pino";
import type { LogLevel } from "./environment.ts";

/** Structured logs; readable where a person watches. What could open a door is never written, wherever it hides. */
export const createLogger = (level: LogLevel, pretty: boolean): Logger => {
  const options: LoggerOptions = {
    level,
    redact: {
      paths: ["password", "*.password", "token", "*.token", "ticket", "*.ticket", "cookie", "*.cookie", "*.headers.authorization", "*.headers.cookie"],
      censor: "[redacted]",
    },
  };
  // Through the stream and not pino's own writer, which can wait for ever at exit for a terminal that is gone.
  if (!pretty) return pino(options, process.stdout);
  return pino({ ...options, transport: { target: "pino-pretty", options: { translateTime: "SYS:HH:MM:ss", ignore: "pid,hostname" } } });
};
