import { useEffect } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { useLive } from "../live/consultation-live.tsx";
import type { DraftIndex } from "./dom/draft-index.ts";
import { homeBlock } from "../../domain/annotation/target.ts";

/** How long the answers of the threads may take to come before printing goes on without them. */
const patienceMs = 3_000;

/** Prints with the comments' numbers at the paragraphs, once their words are there, and takes the numbers away again afterwards. */
export const usePrint = (index: DraftIndex, ordered: readonly AnnotationView[], onDone: () => void): void => {
  const { words } = useLive();
  useEffect(() => {
    const numbers = new Map<HTMLElement, number[]>();
    ordered.forEach(({ target }, at) => {
      const home = homeBlock(target);
      const block = home === null ? undefined : index.block(home)?.element;
      // After the last word; a table has them after its last row.
      const element = block?.querySelector<HTMLElement>("[data-text]:not(table)") ?? block;
      if (element) numbers.set(element, [...(numbers.get(element) ?? []), at + 1]);
    });
    for (const [element, list] of numbers) element.dataset["comments"] = list.join(", ");
    window.addEventListener("afterprint", onDone);
    let timer: ReturnType<typeof setTimeout> | undefined;
    void words.all().then(() => {
      timer = setTimeout(() => window.print(), ordered.some((a) => a.replyCount > 0) ? Math.min(patienceMs, 300 + ordered.length * 20) : 100);
    });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("afterprint", onDone);
      for (const element of numbers.keys()) delete element.dataset["comments"];
    };
    // What is printed is what was there when it was asked for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
};
