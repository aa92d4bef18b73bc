import { readFileSync } from "node:fs";
import path from "node:path";

const { version: read } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../package.json"), "utf8")) as { version: string };

/** The program's own version. */
export const version = read;
