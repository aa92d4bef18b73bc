import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Words } from "../../i18n/words.fixture.tsx";
import { Checkbox } from "./checkbox.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { SegmentedControl } from "./segmented-control.tsx";
import { Select } from "./select.tsx";
import { Switch } from "./switch.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

afterEach(cleanup);

const describedBy = (element: HTMLElement) =>
  (element.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");

it("ties a field's label, description and error to it", () => {
  render(<TextField name="title" label="Rubrik" description="Som i diariet." errorMessage="Fyll i fältet." />);
  const input = screen.getByRole("textbox", { name: "Rubrik" });
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(describedBy(input)).toContain("Som i diariet.");
  expect(describedBy(input)).toContain("Fyll i fältet.");
});

it("does not call a field without an error invalid", () => {
  render(<TextArea name="reason" label="Skäl" />);
  expect(screen.getByRole("textbox", { name: "Skäl" }).getAttribute("aria-invalid")).toBeNull();
});

it("submits what was chosen in a select under its name", () => {
  const { container } = render(
    <Words>
      <form>
        <Select label="Avdelning" name="unit" defaultValue="b" options={[{ id: "a", label: "Stab" }, { id: "b", label: "Juridik" }]} />
      </form>
    </Words>,
  );
  expect(screen.getByRole("button", { name: /Avdelning/ }).textContent).toContain("Juridik");
  expect(new FormData(container.querySelector("form") ?? undefined).get("unit")).toBe("b");
});

it("lets one choose in a select", async () => {
  const chosen: unknown[] = [];
  render(
    <Select label="Avdelning" onChange={(key) => chosen.push(key)} options={[{ id: "a", label: "Stab" }, { id: "b", label: "Juridik" }]} />,
  );
  fireEvent.click(screen.getByRole("button", { name: /Avdelning/ }));
  const option = within(await screen.findByRole("listbox")).getByRole("option", { name: "Juridik" });
  fireEvent.click(option);
  expect(chosen).toEqual(["b"]);
});

it("says the description of each choice of a group, and the group's error", () => {
  render(<RadioGroup label="Slag" errorMessage="Välj ett." options={[{ id: "own", label: "Bara jag", description: "Ingen annan." }]} />);
  const group = screen.getByRole("radiogroup", { name: "Slag" });
  expect(describedBy(group)).toContain("Välj ett.");
  expect(screen.getByRole("radio", { name: /Bara jag.*Ingen annan/ })).toBeTruthy();
});

it("always keeps one segment chosen", () => {
  const chosen: string[] = [];
  render(
    <SegmentedControl label="Visa" value="left" onChange={(value) => chosen.push(value)} options={[{ id: "left", label: "Kvar" }, { id: "all", label: "Alla" }]} />,
  );
  fireEvent.click(screen.getByRole("radio", { name: "Kvar" }));
  expect(chosen).toEqual([]);
  fireEvent.click(screen.getByRole("radio", { name: "Alla" }));
  expect(chosen).toEqual(["all"]);
});

it("tells a switch from a checkbox", () => {
  render(
    <>
      <Switch defaultSelected>Delning öppen</Switch>
      <Checkbox>Ta med</Checkbox>
    </>,
  );
  expect(screen.getByRole<HTMLInputElement>("switch", { name: "Delning öppen" }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Ta med" }).checked).toBe(false);
});
