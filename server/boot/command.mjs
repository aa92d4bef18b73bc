// `npm run samsvar`: the bundled command where it is there and of the same sources, else the sources themselves. Builds nothing: what a
// command prints is its result alone.
import { pathToFileURL } from "node:url";
import { bundled, isBundled } from "./bundle.mjs";

const entry = "server/cli/samsvar.ts";
if (isBundled()) {
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(bundled(entry)).href);
} else {
  (await import("tsx/esm/api")).register();
  await import("../cli/samsvar.ts");
}
