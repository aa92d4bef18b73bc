import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { useMergeKey } from "./use-merge-key.ts";

let merges = 0;

const Panel = () => {
  const panel = useRef<HTMLElement>(null);
  useMergeKey(panel, () => (merges += 1));
  return (
    <>
      <section ref={panel}>
        <input type="checkbox" />
        <input aria-label="inside" />
      </section>
      <button>outside</button>
    </>
  );
};

beforeEach(() => {
  merges = 0;
  render(<Panel />);
});
afterEach(cleanup);

it("merges from the rows, in either case", () => {
  fireEvent.keyDown(screen.getByRole("checkbox"), { key: "m" });
  fireEvent.keyDown(screen.getByRole("checkbox"), { key: "M" });
  expect(merges).toBe(2);
});

it("does not merge while writing, outside the material, or with a modifier", () => {
  fireEvent.keyDown(screen.getByLabelText("inside"), { key: "m" });
  fireEvent.keyDown(screen.getByText("outside"), { key: "m" });
  fireEvent.keyDown(screen.getByRole("checkbox"), { key: "m", ctrlKey: true });
  expect(merges).toBe(0);
});
