/** Typst, ready to compile one template: with its fonts, and strict where Typst itself only warns. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import type { Report } from "./progress.ts";

/** One standard per file: `a-2a` is what is sent and archived, `ua-1` what the tests also ask of the same document. */
export type PdfStandard = "a-2a" | "ua-1";

const require = createRequire(import.meta.url);
const fontFiles = [
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
  "inter/400Regular/Inter_400Regular.ttf",
  "inter/400Regular_Italic/Inter_400Regular_Italic.ttf",
  "inter/600SemiBold/Inter_600SemiBold.ttf",
];
const template = readFileSync(new URL("./templates/response.typ", import.meta.url), "utf8");

/** Compiles the document (JSON, as the template reads it). Takes the thread until it is done; throws when Typst refuses or warns. */
export const compilePdf = (document: string, standard: PdfStandard, report: Report): Uint8Array => {
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL("./templates/", import.meta.url)),
    fontArgs: [{ fontBlobs: fontFiles.map((path) => readFileSync(require.resolve(`@expo-google-fonts/${path}`))) }],
  });
  const refuse = (found: NodeError | null): void => {
    if (found) throw new Error(`Typst: ${JSON.stringify(compiler.fetchDiagnostics(found))}`);
  };
  report(0.05);
  const compiled = compiler.compile({ mainFileContent: template, inputs: { document } });
  // An unknown font or setting is only a warning to Typst; here it is a fault.
  refuse(compiled.takeWarnings());
  if (compiled.result === null) {
    refuse(compiled.takeError());
    throw new Error("Typst gave no document");
  }
  report(0.9);
  try {
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: standard }));
  } finally {
    // Typst remembers what it laid out for the whole process; the next document is another one.
    compiler.evictCache(0);
  }
};
