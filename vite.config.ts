import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [remix(remixConfig)],
  // Two copies of Yjs in one page break every instanceof in it.
  resolve: { dedupe: ["yjs", "y-protocols", "lib0", "@tiptap/pm", "react", "react-dom"] },
  build: { target: "es2022", chunkSizeWarningLimit: 700 },
});
