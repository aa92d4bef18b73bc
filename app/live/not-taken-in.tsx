import { v7 as uuid } from "uuid";
import { parseDocumentName } from "../../collab/schema/document-name.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import { refuse, type Result } from "../../domain/result.ts";
import type { KeptWords } from "./kept-words.ts";
import type { LiveServices } from "./live-services.ts";
import type { Annotations } from "./live-state.ts";
import LostWords, { type LostWord } from "./lost-words.tsx";
import type { OutboxEntry } from "./outbox/outbox.ts";

type Props = {
  readonly consultationId: string;
  readonly services: Pick<LiveServices, "store" | "outbox">;
  /** Words that a document could not bring to the server. */
  readonly lost: readonly KeptWords[];
  /** Commands that waited and were refused; they are kept with their reason: a reload shows them again. */
  readonly refused: readonly OutboxEntry[];
  readonly onLetGo: (lostId: string) => void;
};

/** What did not go in, given back to its writer. */
const NotTakenIn = ({ consultationId, services: { store, outbox }, lost, refused, onLetGo }: Props) => {
  const annotations = store.annotations();
  const words = [...lost.map((word) => lostText(word, annotations)), ...refused.map(lostCommand)]
    .map((word): LostWord => (annotations.has(word.about as AnnotationId) ? { ...word, address: `/consultations/${consultationId}/read?a=${word.about}` } : word))
    .toSorted((a, b) => Number(a.text === "") - Number(b.text === ""));

  /** With its words, everything that was only about them is let go: the outbox knows of all that is, which may be more than is shown here by now. */
  const letGo = (id: string): void => {
    const about = words.find((word) => word.id === id)?.about;
    onLetGo(id);
    void outbox.discard((entry) => {
      const word = lostCommand(entry);
      return word.id === id || (entry.refusal !== null && word.text === "" && about !== undefined && word.about === about);
    });
  };

  /** A draft in the same place, of the same kind, for the same readers, when it is submitted. */
  const begin = async (id: string): Promise<Result<unknown>> => {
    const word = words.find((one) => one.id === id);
    const before = word?.about === undefined ? undefined : store.annotations().get(word.about as AnnotationId);
    if (!word || !before) return refuse("not-found");
    const { kind, audience, target } = before;
    return outbox.submit("annotation.create", { id: uuid(), consultationId, kind, audience, target, text: word.text });
  };
  return <LostWords words={words} onDone={letGo} onRetry={(id) => void outbox.retry(id)} onBegin={begin} />;
};

const lostText = ({ id, document, refusal, text }: KeptWords, annotations: Annotations): LostWord => {
  const parsed = parseDocumentName(document);
  if (parsed?.kind !== "annotation") return { id, refusal, text };
  return { id, refusal, text, about: parsed.id, canBegin: annotations.has(parsed.id as AnnotationId) };
};

const lostCommand = (entry: OutboxEntry): LostWord => ({
  id: entry.id,
  refusal: entry.refusal ?? { code: "conflict" },
  text: textOf(entry.input),
  command: entry.name,
  about: String(entry.input["annotationId"] ?? entry.input["id"]),
});

/** The words in a refused command, so that they can be given back. */
const textOf = (input: Readonly<Record<string, unknown>>): string => {
  const collect = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(collect);
    if (typeof value !== "object" || value === null) return [];
    if ("text" in value && typeof value.text === "string") return [value.text];
    return "content" in value ? collect(value.content) : [];
  };
  const written = ["text", "suggestion", "reason"].flatMap((key) => (typeof input[key] === "string" && input[key] !== "" ? [input[key]] : []));
  return [...collect({ content: input["content"] }), ...written].join("\n\n");
};

export default NotTakenIn;
