import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { compiledTexts } from "./catalog-texts.ts";
import { clientChunks, smallerStart } from "./client-chunks.ts";
import remixConfig from "./remix.config.js";

export default defineConfig(({ isSsrBuild = false }) => ({
  plugins: [compiledTexts(), remix(remixConfig), ...(isSsrBuild ? [] : [smallerStart()])],
  // Two copies of Yjs in one page break every instanceof in it.
  resolve: { dedupe: ["yjs", "y-protocols", "lib0", "@tiptap/pm", "react", "react-dom"] },
  build: {
    target: "es2022",
    // The server tells browsers which files a page will ask for (server/http/client-files.ts).
    manifest: true,
    chunkSizeWarningLimit: 700,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: clientChunks(), onlyExplicitManualChunks: true } },
  },
}));
