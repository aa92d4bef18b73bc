// @ts-check
/**
 * Compiles one document with Typst in a thread of its own, so that a long export does not hold up the server. Plain JavaScript, because
 * a thread does not inherit the loader that lets the server run TypeScript. Receives `{ document, standard }`, posts the PDF's bytes or
 * throws.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const require = createRequire(import.meta.url);
const fonts = [
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
  "inter/400Regular/Inter_400Regular.ttf",
  "inter/400Regular_Italic/Inter_400Regular_Italic.ttf",
  "inter/600SemiBold/Inter_600SemiBold.ttf",
].map((path) => readFileSync(require.resolve(`@expo-google-fonts/${path}`)));

const compiler = NodeCompiler.create({
  workspace: fileURLToPath(new URL("./templates/", import.meta.url)),
  fontArgs: [{ fontBlobs: fonts }],
});

/** @param {import("@myriaddreamin/typst-ts-node-compiler").NodeError | null} found */
const refuse = (found) => {
  if (found) throw new Error(`Typst: ${JSON.stringify(compiler.fetchDiagnostics(found))}`);
};

/** @type {{ document: string; standard: string }} */
const { document, standard } = workerData;
const compiled = compiler.compile({
  mainFileContent: readFileSync(new URL("./templates/response.typ", import.meta.url), "utf8"),
  inputs: { document },
});
// An unknown font or setting is only a warning to Typst; here it is a fault.
refuse(compiled.takeWarnings());
if (compiled.result === null) {
  refuse(compiled.takeError());
  throw new Error("Typst gave no document");
}
const pdf = compiler.pdf(compiled.result, { pdfStandard: standard });
// Typst remembers what it laid out for the whole process; the next document is another one.
compiler.evictCache(0);
parentPort?.postMessage(new Uint8Array(pdf));
