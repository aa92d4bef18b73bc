import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AnnotationId, BlockId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import type { Target } from "../../domain/annotation/target.ts";
import Composer, { type ComposerEnd } from "./composer.tsx";
import { actor, annotation, consultation, showInConsultation } from "./testing.tsx";

const id = "01920000-0000-7000-8000-0000000000aa" as AnnotationId;
const range: Target = { type: "range", blockId: "b64" as BlockId, start: 0, end: 5, endBlockId: "b64" as BlockId };

let commands: { readonly name: string; readonly input: Record<string, unknown> }[];
const realFetch = globalThis.fetch;

beforeEach(() => {
  commands = [];
  localStorage.clear();
  // The network's edge: what would go to the server.
  globalThis.fetch = ((url: string, init?: RequestInit) => {
    const body = JSON.parse(String(init?.body)) as { input: Record<string, unknown> };
    commands.push({ name: url.replace("/commands/", ""), input: body.input });
    return Promise.resolve(Response.json({ ok: true, value: { id } }));
  }) as typeof fetch;
});
afterEach(() => {
  cleanup();
  globalThis.fetch = realFetch;
});

const show = (target: Target = range, record?: ReturnType<typeof annotation>, as: Actor = actor) => {
  const ends: ComposerEnd[] = [];
  showInConsultation(
    <Composer
      annotationId={id}
      target={target}
      quote="Gator"
      place="Stycke 64"
      record={record}
      consultation={consultation}
      onEnd={(how) => ends.push(how)}
    />,
    as,
  );
  return ends;
};
const chosenKind = () => screen.getAllByRole<HTMLInputElement>("radio").find((r) => r.checked)?.value;

describe("writing an annotation", () => {
  it("makes no record before there is something to keep", async () => {
    const ends = show();
    await screen.findByRole("textbox", { name: "Din synpunkt" });
    fireEvent.click(screen.getByRole("radio", { name: "Fråga" }));
    expect(chosenKind()).toBe("question");
    fireEvent.click(screen.getByRole("button", { name: "Stäng" }));
    expect(ends).toEqual(["discarded"]);
    expect(commands).toEqual([]);
  });

  it("asks for words before it submits", async () => {
    show();
    await screen.findByRole("textbox", { name: "Din synpunkt" });
    fireEvent.click(screen.getByRole("button", { name: "Kommentera" }));
    expect((await screen.findByRole("alert")).textContent).toBe("Skriv något först.");
    expect(commands).toEqual([]);
  });

  it("begins with the kind that its place asks for", async () => {
    show({ type: "missing", missingAfter: "b64" as BlockId });
    await screen.findByRole("textbox", { name: "Din synpunkt" });
    expect(chosenKind()).toBe("missing");
  });

  it("offers a suggested wording only where the kind takes one", async () => {
    show();
    await screen.findByRole("textbox", { name: "Din synpunkt" });
    expect(screen.queryByRole("textbox", { name: /Föreslagen lydelse/ })).toBeNull();
    fireEvent.click(screen.getByRole("radio", { name: "Ändra" }));
    expect(await screen.findByRole("textbox", { name: /Föreslagen lydelse/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Utgå från texten" })).toBeTruthy();
  });

  it("changes the record when there is one", async () => {
    show(range, annotation({ id, state: "draft" }));
    fireEvent.click(await screen.findByRole("radio", { name: "Stryk" }));
    await waitFor(() => expect(commands).toEqual([{ name: "annotation.update", input: { annotationId: id, kind: "strike" } }]));
  });

  it("takes a change back when it is refused", async () => {
    globalThis.fetch = (() =>
      Promise.resolve(Response.json({ ok: false, refusal: { code: "consultation.not-open" } }, { status: 409 }))) as typeof fetch;
    show(range, annotation({ id, state: "draft", kind: "add" }));
    fireEvent.click(await screen.findByRole("radio", { name: "Stryk" }));
    await waitFor(() => expect(chosenKind()).toBe("add"));
  });

  it("lets a co-writer write but not submit, throw away or choose", async () => {
    const colleague = { ...actor, personId: "colleague" } as unknown as Actor;
    show(range, annotation({ id, state: "draft", cowriting: "unit" }), colleague);
    await screen.findByRole("textbox", { name: "Din synpunkt" });
    expect(screen.getByText("Maria Karlssons påbörjade synpunkt")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Kommentera" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Släng" })).toBeNull();
    expect(screen.getAllByRole<HTMLInputElement>("radio").every((r) => r.disabled)).toBe(true);
  });
});
