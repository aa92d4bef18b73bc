import { useEffect, useState } from "react";
import type { BlockId } from "../../domain/ids.ts";
import type { DraftIndex } from "./dom/draft-index.ts";

/** The heading under which the reader is: the section that crosses a line a quarter down the window. */
export const useCurrentSection = (index: DraftIndex | null): BlockId | null => {
  const [current, setCurrent] = useState<BlockId | null>(null);
  useEffect(() => {
    if (!index) return;
    const crossing = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) crossing.add(target);
          else crossing.delete(target);
        }
        const section = [...index.root.children].find((child) => crossing.has(child));
        const heading = section?.querySelector<HTMLElement>(".draft__block--heading");
        if (heading) setCurrent(heading.dataset["block"] as BlockId);
      },
      { rootMargin: "-25% 0px -74% 0px" },
    );
    for (const section of index.root.children) observer.observe(section);
    return () => observer.disconnect();
  }, [index]);
  return current;
};
