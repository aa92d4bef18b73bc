import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { useSyncExternalStore } from "react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { annotationDocument } from "../../collab/schema/document-name.ts";
import type { ConsultationId } from "../../domain/ids.ts";
import { refuse } from "../../domain/result.ts";
import { Words } from "../i18n/words.fixture.tsx";
import { createLiveStore } from "./live-store.ts";
import NotTakenIn from "./not-taken-in.tsx";
import { createOutbox, type Outbox, type OutboxEntry, type OutboxStore } from "./outbox/outbox.ts";

const annotationId = "0198a000-0000-7000-8000-000000000001";
const closed = { code: "consultation.not-open" } as const;
/** What an earlier visit left behind: the creation and the submission of one comment, whose words are kept beside. */
const left: readonly OutboxEntry[] = [
  { id: "c1", scope: "me/remiss", name: "annotation.create", input: { id: annotationId }, at: "", refusal: closed },
  { id: "c2", scope: "me/remiss", name: "annotation.submit", input: { annotationId }, at: "", refusal: closed },
  { id: "c3", scope: "me/remiss", name: "annotation.reply", input: { annotationId, text: "Andra ord" }, at: "", refusal: closed },
  { id: "c4", scope: "me/remiss", name: "annotation.release", input: { annotationId }, at: "", refusal: null },
];

let rest: readonly OutboxEntry[];
beforeEach(() => {
  rest = left;
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: () => Promise.resolve() } });
});
afterEach(() => {
  cleanup();
  Reflect.deleteProperty(navigator, "clipboard");
});

const store: OutboxStore = {
  list: () => Promise.resolve(rest),
  put: () => Promise.resolve(),
  remove: async (id) => void (rest = rest.filter((entry) => entry.id !== id)),
};

const Page = ({ outbox, onLetGo }: { readonly outbox: Outbox; readonly onLetGo: (id: string) => void }) => {
  const { refused } = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot, outbox.getServerSnapshot);
  const services = { outbox, store: createLiveStore({ seq: 0, annotations: [] }, "remiss" as ConsultationId) };
  const lost = [{ id: "w1", document: annotationDocument(annotationId), refusal: closed, text: "Mina ord" }];
  return <NotTakenIn consultationId="remiss" services={services} lost={lost} refused={refused} onLetGo={onLetGo} />;
};

it("lets go with the words of what was only about them, though the outbox has not been read yet", async () => {
  const outbox = createOutbox({ scope: "me/remiss", store, send: () => Promise.resolve(refuse("not-found")), newId: () => "c5", now: () => new Date(0) });
  const gone: string[] = [];
  const Stub = createRemixStub([{ path: "/", Component: () => <Page outbox={outbox} onLetGo={(id) => gone.push(id)} /> }]);
  render(
    <Words>
      <Stub />
    </Words>,
  );
  const copy = within(await screen.findByRole("dialog", { name: "Något kunde inte sparas" })).getByRole("button", { name: "Kopiera texten" });
  copy.focus();
  fireEvent.click(copy);
  await waitFor(() => expect(gone).toEqual(["w1"]));
  await outbox.load();
  // Other words about it stay, and so does what may yet be taken in.
  expect(rest.map(({ id }) => id)).toEqual(["c3", "c4"]);
});
