import type { Block } from "./block.ts";

/** One paragraph that a version says otherwise than the version before. */
export type Difference =
  | { readonly type: "added"; readonly before: null; readonly after: Block }
  | { readonly type: "removed"; readonly before: Block; readonly after: null }
  | { readonly type: "changed" | "moved"; readonly before: Block; readonly after: Block };
