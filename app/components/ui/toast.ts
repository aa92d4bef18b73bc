import type { ToastContent } from "./toast-queue.ts";

/**
 * Shows a message at the edge of the page for a while, read out by assistive technology. In the browser only. Errors stay until they are
 * closed; so does anything with an action.
 */
export const toast = (content: ToastContent): void => {
  void import("./toast-queue.ts").then(({ showToast }) => showToast(content));
};
