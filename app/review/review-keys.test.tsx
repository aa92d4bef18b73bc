import { describe, expect, it } from "vitest";
import { defaultReviewKeys, reviewKeysWith } from "../../domain/review/review-keys.ts";
import { reviewKeyAction } from "./review-keys.ts";

const press = (key: string, target: Element = document.body, init: KeyboardEventInit = {}, keys = defaultReviewKeys) => {
  let action: ReturnType<typeof reviewKeyAction> = null;
  const listen = (event: KeyboardEvent) => (action = reviewKeyAction(event, keys));
  document.addEventListener("keydown", listen, { once: true });
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init }));
  return action as ReturnType<typeof reviewKeyAction>;
};
const place = (html: string, selector: string): Element => {
  document.body.innerHTML = html;
  const element = document.querySelector(selector);
  if (!element) throw new Error(`No ${selector}`);
  return element;
};

describe("letter keys on the review page", () => {
  it("step, settle and help, in either case", () => {
    expect(press("j")).toEqual({ type: "step", direction: 1 });
    expect(press("K")).toEqual({ type: "step", direction: -1 });
    expect(press("g")).toEqual({ type: "outcome", outcome: "accepted" });
    expect(press("D")).toEqual({ type: "outcome", outcome: "partly" });
    expect(press("a")).toEqual({ type: "outcome", outcome: "declined" });
    expect(press("n")).toEqual({ type: "outcome", outcome: "noted" });
    expect(press("?", document.body, { shiftKey: true })).toEqual({ type: "help" });
    expect(press("x")).toEqual({ type: "select" });
    expect(press("u")).toEqual({ type: "undo" });
    expect(press("z")).toBeNull();
  });

  it("are those that the person has chosen", () => {
    const keys = reviewKeysWith({ accepted: "1", noted: "j" });
    expect(press("1", document.body, {}, keys)).toEqual({ type: "outcome", outcome: "accepted" });
    expect(press("j", document.body, {}, keys)).toEqual({ type: "outcome", outcome: "noted" });
    expect(press("g", document.body, {}, keys)).toBeNull();
  });

  it.each([
    ["<input>", "input"],
    ['<input type="search">', "input"],
    ["<textarea></textarea>", "textarea"],
    ['<div contenteditable="true"><p>text</p></div>', "p"],
    ['<div role="listbox"><span>option</span></div>', "span"],
    ['<div role="dialog"><button>ok</button></div>', "button"],
  ])("are letters while writing in %s", (html, selector) => {
    expect(press("g", place(html, selector))).toBeNull();
  });

  it("work from a button, a link and a radio button", () => {
    expect(press("j", place("<button>x</button>", "button"))).not.toBeNull();
    expect(press("j", place('<a href="/x">x</a>', "a"))).not.toBeNull();
    expect(press("j", place('<input type="radio">', "input"))).not.toBeNull();
  });

  it("leave the browser's own combinations alone", () => {
    expect(press("d", document.body, { ctrlKey: true })).toBeNull();
    expect(press("a", document.body, { metaKey: true })).toBeNull();
    expect(press("n", document.body, { altKey: true })).toBeNull();
  });
});
