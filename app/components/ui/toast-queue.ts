import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

export type ToastContent = {
  readonly tone: "info" | "success" | "danger";
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

// One page, one queue: it is state of the browser's window, and only `toast` loads it.
export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/** Long enough to read at two words a second, as WCAG 2.2.1 needs for what goes away by itself. */
const readingTime = (text: string): number => Math.max(6_000, text.split(/\s+/).length * 500 + 3_000);

/** The same told again takes the place of the first: whoever does one thing many times needs not see it many times over. */
export const showToast = (content: ToastContent): void => {
  const before = toastQueue.visibleToasts.find((shown) => !content.action && shown.content.text === content.text && shown.content.tone === content.tone);
  if (before) toastQueue.close(before.key);
  const stays = content.tone === "danger" || content.action !== undefined;
  toastQueue.add(content, stays ? {} : { timeout: readingTime(content.text) });
};
