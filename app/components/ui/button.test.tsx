import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState, type FormEvent } from "react";
import { afterEach, expect, it } from "vitest";
import { Words } from "../../i18n/words.fixture.tsx";
import { Button } from "./button.tsx";

afterEach(cleanup);

const sent: string[] = [];
/** A form whose sending never ends, until one is told that it has. */
const Sending = ({ by }: { readonly by: "submit" | "press" }) => {
  const [isPending, setPending] = useState(false);
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    sent.push(by);
    setPending(true);
  };
  return (
    <form onSubmit={send}>
      {by === "submit" ? (
        <Button type="submit" isPending={isPending}>
          Spara
        </Button>
      ) : (
        <Button isPending={isPending} onPress={() => send()}>
          Spara
        </Button>
      )}
      <button type="button" onClick={() => setPending(false)}>
        Klart
      </button>
    </form>
  );
};

for (const by of ["submit", "press"] as const) {
  it(`takes one ${by} while work is going on, keeps focus and name, and says what goes on`, () => {
    sent.length = 0;
    render(
      <Words>
        <Sending by={by} />
      </Words>,
    );
    const button = screen.getByRole("button", { name: "Spara" });
    expect(screen.getByRole("status").textContent).toBe("");
    act(() => button.focus());
    fireEvent.click(button);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByRole("status").textContent).toBe("Arbetar …");
    fireEvent.click(button);
    // As a browser does when Enter is pressed on it.
    fireEvent.keyDown(button, { key: "Enter" });
    fireEvent.click(button);
    fireEvent.keyUp(button, { key: "Enter" });
    expect(sent).toEqual([by]);
    expect(screen.getByRole("button", { name: "Spara" })).toBe(button);
    expect(document.activeElement).toBe(button);
    // Nothing is named by a button that may be gone before it.
    expect(document.querySelector("[role=img]")).toBeNull();

    fireEvent.click(screen.getByRole("button", { name: "Klart" }));
    expect(button.getAttribute("aria-disabled")).toBeNull();
    expect(screen.getByRole("status").textContent).toBe("");
    fireEvent.click(button);
    expect(sent).toEqual([by, by]);
  });
}

it("says nothing where nothing can be under way", () => {
  render(<Button>Spara</Button>);
  expect(screen.queryByRole("status")).toBeNull();
});
