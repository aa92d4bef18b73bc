// `npm run build`: what `npm start` would build first, for a server that is to be started by other means.
import { bundleServer } from "./bundle.mjs";
import { exclusively } from "./exclusive.mjs";
import { buildPages, generateClient } from "./prepare.mjs";

await exclusively(async () => {
  await generateClient();
  await buildPages();
  await bundleServer();
});
