/** Writes the demo's draft as a Word file. Run by hand after a change of the content: `npx tsx prisma/demo/draft/build-draft.ts`. */
import { writeFile } from "node:fs/promises";

import { draftContent } from "./content.ts";
import { draftDocx } from "./draft-docx.ts";

await writeFile(new URL("./trygghetsprogram-illustrativt-forslag.docx", import.meta.url), await draftDocx(draftContent));
