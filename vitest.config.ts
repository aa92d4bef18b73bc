import { defineConfig } from "vitest/config";
import { compiledTexts } from "./catalog-texts.ts";

/** What speaks in tests: the texts as the build makes them, and icu-minify as developers have it, which says what is wrong with a text. */
const words = { plugins: [compiledTexts()], server: { deps: { inline: ["icu-minify"] } } };

/**
 * `unit`: beside the source, no database, no browser. `dom`: components in jsdom. `integration`: needs PostgreSQL, started once by
 * `tests/support/global-setup.ts`. `browser`: drives Chromium against the real server. Where there is no page, files
 * share what they import, which takes a third to a half off their time: our modules keep no state, but those that watch a page do.
 */
export default defineConfig({
  resolve: { dedupe: ["yjs", "y-protocols", "lib0", "@tiptap/pm", "react", "react-dom"] },
  test: {
    projects: [
      {
        plugins: words.plugins,
        test: {
          name: "unit",
          environment: "node",
          server: words.server,
          maxWorkers: 2,
          isolate: false,
          testTimeout: 30_000,
          include: ["{domain,collab,server,app,prisma}/**/*.test.ts"],
        },
      },
      {
        plugins: words.plugins,
        test: {
          name: "dom",
          server: words.server,
          environment: "jsdom",
          maxWorkers: 2,
          testTimeout: 30_000,
          setupFiles: ["tests/support/dom-setup.ts"],
          include: ["app/**/*.test.tsx"],
        },
      },
      {
        test: {
          name: "integration",
          environment: "node",
          include: ["tests/{access,fuzz,integration}/**/*.test.ts"],
          globalSetup: ["tests/support/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/support/global-setup.ts", "tests/support/demo-setup.ts"],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
