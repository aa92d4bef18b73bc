import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";

/**
 * Programs that only tests need, with Debian's package of each. Fonts come with Chromium, which draws nothing readable without any.
 * @type {Readonly<Record<string, {commands: string[], variable?: string, packages: string[]}>>}
 */
export const tools = {
  chromium: { commands: ["chromium", "chromium-browser", "google-chrome"], variable: "CHROMIUM", packages: ["chromium", "fonts-liberation"] },
  qpdf: { commands: ["qpdf"], packages: ["qpdf"] },
  pdfinfo: { commands: ["pdfinfo"], packages: ["poppler-utils"] },
  pdffonts: { commands: ["pdffonts"], packages: ["poppler-utils"] },
  soffice: { commands: ["soffice"], packages: ["libreoffice-writer"] },
  pdftotext: { commands: ["pdftotext"], packages: ["poppler-utils"] },
};

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Where a tool is: what its variable names, else the first of its commands on PATH.
 * @param {keyof typeof tools} name
 * @returns {string | undefined}
 */
export function findTool(name) {
  const { commands, variable } = tools[name];
  const named = variable && process.env[variable];
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command))).find(isProgram);
}
