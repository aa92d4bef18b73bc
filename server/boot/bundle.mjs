import { readFileSync } from "node:fs";
import path from "node:path";
import { isFresh, unlessFresh } from "./fingerprint.mjs";
import { root, step } from "./steps.mjs";

const folder = "build/host";
const inputs = ["server", "collab", "domain", "prisma", "package-lock.json", "tsconfig.json"];

/** What is started by its name: the server, the command, and the threads that these start. */
const entries = ["server/main.ts", "server/cli/samsvar.ts", "server/export/export-worker.mjs", "server/import/import-worker.mjs"];

const nameOf = (entry) => path.basename(entry).replace(/\.\w+$/, ".mjs");
const beside = new Set(entries.map(nameOf));

/** Files that a module finds beside itself stay where they are; the threads, which are bundled too, are found beside the bundle. */
const fromTheSource = (source, file) => {
  const here = path.relative(root, file).split(path.sep).join("/");
  if (source.includes("import.meta.dirname") || source.includes("import.meta.filename")) throw new Error(`${here}: write import.meta.url, which the bundle can follow`);
  return source.replace(/(new URL\("\.\/([\w-]+\.mjs)", )?import\.meta\.url/g, (match, thread, name) =>
    thread && beside.has(name) ? match : `${thread ?? ""}new URL("../../${here}", import.meta.url).href`,
  );
};

/** @type {import("esbuild").Plugin} */
const ofOneFolder = {
  name: "of one folder",
  setup(build) {
    build.onLoad({ filter: /\.(ts|mjs)$/ }, ({ path: file }) => ({ contents: fromTheSource(readFileSync(file, "utf8"), file), loader: file.endsWith("ts") ? "ts" : "js" }));
    // What is bundled is plain JavaScript: threads need no loader.
    build.onResolve({ filter: /^tsx\/esm\/api$/ }, () => ({ path: "tsx", namespace: "unneeded" }));
    build.onLoad({ filter: /.*/, namespace: "unneeded" }, () => ({ contents: "export const register = () => {};" }));
  },
};

/** The server and the command in few files: loaded module by module, through a compiler, they take five times as long to start. */
export async function bundleServer() {
  await unlessFresh(folder, inputs, () =>
    step("bundling the server", async () => {
      // Not before the packages are installed.
      const { build } = await import("esbuild");
      await build({
        absWorkingDir: root,
        entryPoints: entries,
        entryNames: "[name]",
        outdir: folder,
        outExtension: { ".js": ".mjs" },
        bundle: true,
        splitting: true,
        format: "esm",
        platform: "node",
        target: "node20.19",
        packages: "external",
        sourcemap: true,
        logLevel: "error",
        plugins: [ofOneFolder],
      });
    }),
  );
}

/** @returns {boolean} whether what is bundled is what the sources say */
export const isBundled = () => isFresh(folder, inputs);

/** @param {string} entry one of `entries` */
export const bundled = (entry) => path.join(root, folder, nameOf(entry));
