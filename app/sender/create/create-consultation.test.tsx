import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import type { IsoDay } from "../../../domain/ids.ts";
import { showPage, today } from "../testing.tsx";
import { CreateConsultation } from "./create-consultation.tsx";

afterEach(cleanup);

const id = "0192f0c1-1c2d-7e3f-8a4b-5c6d7e8f9a0b";
const body = { id: "0192f0c1-1c2d-7e3f-8a4b-5c6d7e8f9a0c", name: "Kommunstyrelsen" };

const show = (action?: (form: FormData) => unknown) =>
  showPage({ Component: () => <CreateConsultation id={id} today={today as IsoDay} bodies={[body]} />, action });

const write = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const send = () => fireEvent.click(screen.getByRole("button", { name: "Skapa och gå till förslaget" }));

describe("the form for a new consultation", () => {
  test("tells what is missing beside each field, and sends nothing", async () => {
    const { sent } = show();
    send();
    await waitFor(() => expect(screen.getAllByText("Fyll i fältet.")).toHaveLength(3));
    const title = screen.getByLabelText(/Rubrik/);
    expect(title.getAttribute("aria-invalid")).toBe("true");
    const described = (title.getAttribute("aria-describedby") ?? "").split(" ").map((ref) => document.getElementById(ref)?.textContent);
    expect(described).toContain("Fyll i fältet.");
    expect(sent).toEqual([]);
  });

  test("does not take a last answer day that leaves no time to answer", async () => {
    const { sent } = show();
    write(/Rubrik/, "Trygghetsprogram");
    write(/Diarienummer/, "KS 2023/1024");
    write(/Sista svarsdag/, today);
    send();
    await screen.findByText("Välj en dag efter i dag.");
    write(/Sista svarsdag/, "2026-12-18");
    await waitFor(() => expect(screen.queryByText("Välj en dag efter i dag.")).toBeNull());
    expect(sent).toEqual([]);
  });

  test("sends what was written with the id and the only body that may send", async () => {
    const { sent } = show();
    write(/Rubrik/, "Trygghetsprogram");
    write(/Diarienummer/, "KS 2023/1024");
    write(/Sista svarsdag/, "2026-12-18");
    send();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(Object.fromEntries(sent[0] ?? [])).toMatchObject({ id, senderBodyId: body.id, title: "Trygghetsprogram", lastAnswerDay: "2026-12-18" });
  });

  test("shows a refusal at the form and keeps what was written", async () => {
    show(() => ({ submission: { status: "error", initialValue: {}, error: { "": ["Det här kan bara avsändaren av remissen göra."] } }, done: null }));
    write(/Rubrik/, "Trygghetsprogram");
    write(/Diarienummer/, "KS 2023/1024");
    write(/Sista svarsdag/, "2026-12-18");
    send();
    expect((await screen.findByRole("alert")).textContent).toBe("Det här kan bara avsändaren av remissen göra.");
    expect(screen.getByLabelText<HTMLInputElement>(/Rubrik/).value).toBe("Trygghetsprogram");
  });
});
