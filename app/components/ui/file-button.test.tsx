import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Words } from "../../i18n/words.fixture.tsx";
import { FileButton } from "./file-button.tsx";

afterEach(cleanup);

const logo = new File(["x"], "logo.png", { type: "image/png" });

const rendered = (isPending: boolean) => {
  const chosen: string[] = [];
  const { container } = render(
    <Words>
      <FileButton accept="image/png" isPending={isPending} onChosen={(file) => chosen.push(file.name)}>
        Välj
      </FileButton>
    </Words>,
  );
  const input = container.querySelector("input")!;
  let asked = 0;
  input.addEventListener("click", () => (asked += 1));
  return { input, chosen, asked: () => asked };
};

it("asks for a file and gives it, also the same one again", () => {
  const { input, chosen, asked } = rendered(false);
  fireEvent.click(screen.getByRole("button", { name: "Välj" }));
  expect(asked()).toBe(1);
  for (let i = 0; i < 2; i++) fireEvent.change(input, { target: { files: [logo] } });
  expect(chosen).toEqual(["logo.png", "logo.png"]);
});

it("gives nothing when nothing was chosen", () => {
  const { input, chosen } = rendered(false);
  fireEvent.change(input, { target: { files: [] } });
  expect(chosen).toEqual([]);
});

it("does not ask while it is pending", () => {
  const { asked } = rendered(true);
  fireEvent.click(screen.getByRole("button", { name: "Välj" }));
  expect(asked()).toBe(0);
});
