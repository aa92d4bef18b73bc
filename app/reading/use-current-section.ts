import { useEffect, useState } from "react";
import type { BlockId } from "../../domain/ids.ts";
import { firstBlockFrom } from "./dom/block-from.ts";
import type { DraftIndex } from "./dom/draft-index.ts";

/** Milliseconds between two answers while the page is scrolled: more would be a new table of contents for each frame. */
const restMs = 120;

/** The heading under which the reader is: that of the block a quarter down the window. */
export const useCurrentSection = (index: DraftIndex | null): BlockId | null => {
  const [current, setCurrent] = useState<BlockId | null>(null);
  useEffect(() => {
    if (!index) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      const section = firstBlockFrom(index, window.innerHeight / 4)?.element.closest(".draft__section");
      const heading = section?.querySelector<HTMLElement>(".draft__block--heading");
      if (heading) setCurrent(heading.dataset["block"] as BlockId);
    };
    const moved = (): void => {
      timer ??= setTimeout(look, restMs);
    };
    moved();
    window.addEventListener("scroll", moved, { passive: true });
    window.addEventListener("resize", moved, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("scroll", moved);
      window.removeEventListener("resize", moved);
    };
  }, [index]);
  return current;
};
