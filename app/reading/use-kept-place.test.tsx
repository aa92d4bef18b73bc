import { useVirtualizer } from "@tanstack/react-virtual";
import { render, screen } from "@testing-library/react";
import { useRef } from "react";
import { expect, it } from "vitest";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { annotation } from "../review/review.fixture.ts";
import { useKeptPlace } from "./use-kept-place.ts";

const List = ({ place, annotations }: { readonly place: string | null; readonly annotations: readonly AnnotationView[] }) => {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: annotations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 100,
    // The test's document scrolls nothing by itself.
    scrollToFn: (offset, _options, { scrollElement }) => {
      if (scrollElement) scrollElement.scrollTop = offset;
    },
  });
  useKeptPlace(scroller, virtualizer, annotations, place);
  return <div ref={scroller} data-testid="scroller" />;
};

it("begins each place's threads with the first, and stays where it is within one", () => {
  const [some, others] = [["a", "b", "c"], ["d", "e"]].map((ids) => ids.map((id) => annotation(id))) as [AnnotationView[], AnnotationView[]];
  const { rerender } = render(<List place={null} annotations={some} />);
  const scroller = screen.getByTestId("scroller");
  const scrollTo = (top: number): void => {
    scroller.scrollTop = top;
    scroller.dispatchEvent(new Event("scroll"));
  };
  scrollTo(240);
  rerender(<List place="stycke-1" annotations={some} />);
  expect(scroller.scrollTop).toBe(0);

  scrollTo(120);
  rerender(<List place="stycke-1" annotations={[...some]} />);
  expect(scroller.scrollTop).toBe(120);
  rerender(<List place="stycke-2" annotations={others} />);
  expect(scroller.scrollTop).toBe(0);

  scrollTo(60);
  rerender(<List place={null} annotations={some} />);
  expect(scroller.scrollTop).toBe(60);
});
