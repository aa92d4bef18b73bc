import { filesOfViews } from "../components/shell/view-files.ts";

/** What the reading view shows only when somebody asks for it, in the order in which it hurts most to be without; last the other views. */
export const askedForLater = (): readonly (() => Promise<unknown>)[] => [
  () => import("./composer-slot.tsx"),
  () => import("../live/documents.ts"),
  () => import("./marks/element-painter.ts"),
  () => import("./block-menu.tsx"),
  () => import("../threads/discussion.tsx"),
  () => import("../threads/thread-menu.tsx"),
  () => import("../threads/thread-tools.tsx"),
  () => import("../threads/suggestion.tsx"),
  () => import("../threads/reply-composer.tsx"),
  () => import("../threads/edit-annotation.tsx"),
  () => import("../live/not-taken-in.tsx"),
  () => import("./contents-sheet.tsx"),
  () => import("./search/search-bar.tsx"),
  ...filesOfViews(),
];
