/** How far outside the window marks are painted, in pixels. Browsers paint all of them anew when anything in the page changes. */
const nearbyPx = 300;

type Moved = (chunk: Element, isNear: boolean) => void;

/**
 * Tells which chunks of the draft come near the window and which leave, then that this is all for now. What is watched is gone through at
 * every frame that lays something out, so only what the browser has laid out is (`content-visibility`), where it says when that changes.
 */
export const watchNear = (root: HTMLElement, chunks: readonly Element[], moved: Moved, done: () => void): (() => void) => {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        moved(target, isIntersecting);
        if (!isIntersecting && isSkipped(target)) observer.unobserve(target);
      }
      done();
    },
    { rootMargin: `${nearbyPx}px 0px` },
  );
  const skippedOrNot = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Element) || !target.matches(".draft__chunk")) return;
    if (!(event as ContentVisibilityAutoStateChangeEvent).skipped) return observer.observe(target);
    observer.unobserve(target);
    moved(target, false);
    done();
  };
  root.addEventListener(stateChange, skippedOrNot, { capture: true });
  for (const chunk of chunks) observer.observe(chunk);
  return () => {
    root.removeEventListener(stateChange, skippedOrNot, { capture: true });
    observer.disconnect();
  };
};

const stateChange = "contentvisibilityautostatechange";

/** Never true where a chunk that comes back would not be told. */
const isSkipped = (chunk: Element): boolean =>
  `on${stateChange}` in chunk && chunk.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false;
