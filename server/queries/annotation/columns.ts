import { z } from "zod";
import { toColumns } from "../../../domain/annotation/columns.ts";
import { ok } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { query } from "../query.ts";
import { annotations } from "./annotations.ts";

/** The same annotations as `annotations` gives, as columns and without what they say: what a page begins with. */
export const annotationColumns = query({
  name: "annotation-columns",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, input) => {
    const all = await annotations.run(context, input);
    return all.ok ? ok({ seq: all.value.seq, columns: toColumns(all.value.annotations) }) : all;
  },
});
