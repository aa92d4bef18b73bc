import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import { clientChunks } from "./client-chunks.ts";
import remixConfig from "./remix.config.js";

const off = Object.entries(remixConfig.future ?? {}).flatMap(([flag, on]) => (on ? [] : [flag]));

/** Remix asks in the browser which of its ways are on. Those that `remix.config.js` has off are never on, and what only they need is left out. */
const withoutWaysThatAreOff: Plugin = {
  name: "samsvar:without-ways-that-are-off",
  apply: "build",
  transform(code, id, { ssr = false } = {}) {
    if (ssr || !/@remix-run\/react\/dist\/esm\//.test(id)) return null;
    return { code: code.replace(new RegExp(`(?:window\\.__remixContext\\.)?\\bfuture\\.(?:${off.join("|")})\\b`, "g"), "false"), map: null };
  },
};

export default defineConfig(({ isSsrBuild = false }) => ({
  plugins: [remix(remixConfig), withoutWaysThatAreOff],
  // Two copies of Yjs in one page break every instanceof in it.
  resolve: { dedupe: ["yjs", "y-protocols", "lib0", "@tiptap/pm", "react", "react-dom"] },
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 700,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: clientChunks(), onlyExplicitManualChunks: true } },
  },
}));
