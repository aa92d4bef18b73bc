/** Remix's options; `vite.config.ts` imports them, and nothing else sets any. @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverBuildFile: "index.js",
  serverModuleFormat: "esm",
  ssr: true,
  manifest: false,
  ignoredRouteFiles: ["**/*.test.*"],
  // Single fetch and lazy discovery stay off: both have known holes in Remix 2 (docs/decisions/0002-remix-2.md).
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_singleFetch: false,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    unstable_optimizeDeps: true,
  },
};
