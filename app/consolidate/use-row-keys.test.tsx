import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { defaultReviewKeys } from "../../domain/review/review-keys.ts";
import type { MaterialRow } from "./material.ts";
import { useRowKeys } from "./use-row-keys.ts";

let toggled: string[] = [];

const Panel = ({ done, letterKeys = true }: { readonly done: readonly string[]; readonly letterKeys?: boolean }) => {
  const panel = useRef<HTMLElement>(null);
  // Each look at the response makes its rows anew.
  const rows: readonly MaterialRow[] = [];
  useRowKeys(panel, { keys: { letterKeys, keys: defaultReviewKeys }, rows, toggle: (id) => toggled.push(id) });
  return (
    <>
      <section ref={panel}>
        <ul>
          {["a", "b", "c"].map((id) => (
            <li key={id} className="material-row" data-fate={done.includes(id) ? "used" : "none"} data-id={id}>
              <span className="material-row__acts">{!done.includes(id) && <button>{id}</button>}</span>
            </li>
          ))}
        </ul>
        <input aria-label="inside" />
      </section>
      <button>outside</button>
    </>
  );
};

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  toggled = [];
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

it("goes to the next row that is left and the one before, and round", () => {
  render(<Panel done={["b"]} />);
  const went = ["j", "j", "j", "k", "k"].map((key) => (press(key), focused()));
  expect(went).toEqual(["a", "c", "a", "c", "a"]);
});

it("goes on to the next when the row that had the focus is done with", () => {
  const { rerender } = render(<Panel done={[]} />);
  screen.getByText("b").focus();
  rerender(<Panel done={["b"]} />);
  expect(focused()).toBe("c");
  rerender(<Panel done={["b", "c"]} />);
  expect(focused()).toBe("a");
});

it("takes the focus from nowhere else", () => {
  const { rerender } = render(<Panel done={[]} />);
  screen.getByText("b").focus();
  screen.getByText("outside").focus();
  rerender(<Panel done={["b"]} />);
  expect(focused()).toBe("outside");
  press("j");
  expect(focused()).toBe("outside");
});

it("chooses the row that has the focus, and types where one writes", () => {
  render(<Panel done={[]} />);
  screen.getByText("b").focus();
  press("x");
  screen.getByLabelText("inside").focus();
  press("x");
  press("j");
  expect(toggled).toEqual(["b"]);
  expect(document.activeElement).toBe(screen.getByLabelText("inside"));
});

it("does nothing for who has turned single keys off", () => {
  render(<Panel done={[]} letterKeys={false} />);
  press("j");
  expect(document.activeElement).toBe(document.body);
});
