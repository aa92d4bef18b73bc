/**
 * Which of the client's modules share a file. Left to itself, Rollup makes one for each set of routes that share something: the reading view began
 * with fifty, most of a few hundred bytes, and small files compress badly. What the reading view begins with is put together by who else
 * needs it, so that no page fetches what only another one uses: all pages, all but for the consultation's, the consultation's own views.
 */
import type { RouteConfigEntry } from "@remix-run/route-config";
import { minify } from "terser";
import type { Plugin, Rollup } from "vite";
import routes from "./app/routes.ts";

const layout = "routes/consultation-layout.tsx";
const view = "routes/read.tsx";
/** What stands beside the text, fetched as soon as the text has its marks. */
const beside = "reading/panel-lists.ts";

type Chunks = Extract<Rollup.OutputOptions["manualChunks"], (...args: never) => unknown>;
type Graph = Parameters<Chunks>[1];

/** The modules that are there as soon as this one is, or, with `later`, may ever be. */
const reachedFrom = (graph: Graph, entries: readonly string[], { later }: { readonly later: boolean }): ReadonlySet<string> => {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const module = graph.getModuleInfo(id);
    waiting.push(...(module?.importedIds ?? []), ...(later ? (module?.dynamicallyImportedIds ?? []) : []));
  }
  return reached;
};

const filesOf = ({ file, children = [] }: RouteConfigEntry): string[] => [file, ...children.flatMap(filesOf)];

const assign = (graph: Graph): ReadonlyMap<string, string> => {
  const entries = [...graph.getModuleIds()].filter((id) => graph.getModuleInfo(id)?.isEntry);
  const entriesOf = (files: readonly string[]) => entries.filter((id) => files.some((file) => id.split("?")[0]?.endsWith(`/app/${file}`)));
  const inside = routes.flatMap((route) => (route.file === layout ? filesOf(route) : []));
  const outside = routes.flatMap((route) => (route.file === layout ? [] : filesOf(route)));

  const all = reachedFrom(graph, entriesOf(["entry.client.tsx", "root.tsx"]), { later: false });
  const frame = reachedFrom(graph, entriesOf([layout]), { later: false });
  const first = reachedFrom(graph, entriesOf([layout, view]), { later: false });
  const elsewhere = reachedFrom(graph, entriesOf(outside), { later: true });
  const otherViews = reachedFrom(graph, entriesOf(inside.filter((file) => file !== layout && file !== view)), { later: true });

  const chunks = new Map<string, string>();
  for (const id of new Set([...all, ...first])) {
    if (graph.getModuleInfo(id)?.isEntry) continue;
    if (all.has(id)) chunks.set(id, "start");
    else if (elsewhere.has(id)) chunks.set(id, "shared");
    else if (frame.has(id) || otherViews.has(id)) chunks.set(id, "consultation");
  }
  // Styles that come after the text have the whole page reckoned anew.
  const lists = [...graph.getModuleIds()].filter((id) => id.endsWith(`/app/${beside}`));
  for (const id of reachedFrom(graph, lists, { later: false })) {
    if (id.endsWith(".css") && !first.has(id)) chunks.set(id, elsewhere.has(id) ? "shared" : "consultation");
  }
  return chunks;
};

/** For Rollup, of one build. */
export const clientChunks = (): Chunks => {
  let chunks: ReadonlyMap<string, string> | undefined;
  return (id, graph) => (chunks ??= assign(graph)).get(id);
};

/** The file in which licences are said, once each. */
const licences = "licences.txt";

/**
 * Has what the reading view begins with minified once more: Terser gets a twentieth more out of it than esbuild. It is slow, so what is
 * fetched later is spared it. What libraries say of their licences is put into a file of its own, which the file that every page begins
 * with names: it would be one hundredth of them.
 */
export const smallerStart = (): Plugin => {
  const said = new Set<string>();
  return {
    name: "smaller-start",
    apply: "build",
    renderChunk: {
      // After esbuild.
      order: "post",
      handler: async (code, { name }) => {
        if (!["start", "shared", "consultation", "read"].includes(name)) return null;
        const comments = (_: unknown, { value }: { readonly value: string }): boolean => {
          if (value.includes("@license")) said.add(`/*${value}*/`);
          return false;
        };
        const { code: smaller } = await minify(code, {
          module: true,
          ecma: 2020,
          compress: { passes: 2 },
          format: { comments, ...(name === "start" ? { preamble: `/*! /${licences} */` } : {}) },
        });
        return smaller === undefined ? null : { code: smaller, map: null };
      },
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: licences, source: `${[...said].sort().join("\n\n")}\n` });
    },
  };
};
