import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** The address of the file that a module of the browser's was built into, by its place in the project; null where it has none of its own. */
export type ClientFiles = (source: string) => string | null;

const manifest = z.record(z.string(), z.object({ file: z.string() }));

/** @throws where the pages were not built */
export const readClientFiles = async (buildFolder: string): Promise<ClientFiles> => {
  const built = manifest.parse(JSON.parse(await readFile(path.join(buildFolder, ".vite/client-manifest.json"), "utf8")));
  return (source) => (built[source] ? `/${built[source].file}` : null);
};

/** While developing, Vite makes each file as it is asked for. */
export const noClientFiles: ClientFiles = () => null;
