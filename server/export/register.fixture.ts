/** A list of annotations for tests: invented, and complete unless a test changes something. */
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Place } from "../../domain/annotation/place.ts";
import type { AnnotationId, BodyId, ConsultationId, PersonId, VersionId } from "../../domain/ids.ts";
import type { AnnotationRegister, RegisterEntry } from "../queries/annotation/annotation-register.ts";

type Change = { readonly annotation?: Partial<AnnotationView>; readonly place?: Partial<Place> } & Partial<Pick<RegisterEntry, "usedIn" | "setAside">>;

export const entry = (number: number, { annotation, place, ...fate }: Change = {}): RegisterEntry => ({
  annotation: {
    id: `0000000${number}-0000-7000-8000-000000000000` as AnnotationId,
    consultationId: "consultation" as ConsultationId,
    bodyId: "body" as BodyId,
    unitId: null,
    authorId: "anna" as PersonId,
    audience: "body",
    cowriting: "author",
    state: "open",
    versionId: "version" as VersionId,
    seq: number,
    kind: "clarify",
    target: { type: "document" },
    quote: { exact: "god nivå", prefix: "", suffix: "" },
    authorName: "Anna Berg",
    bodyName: "Exploateringsnämnden",
    unitName: "Avdelningen för stora projekt",
    text: `Det här är oklart (${number}).`,
    html: "",
    suggestion: "",
    tags: ["trygghet", "torg"],
    replyCount: 2,
    disposition: null,
    createdAt: "2024-09-11T07:30:00.000Z",
    submittedAt: "2024-09-11T07:31:00.000Z",
    ...annotation,
  },
  place: { scope: "range", order: number, start: 0, path: ["3 Läget", "3.1 Lägesbild"], number: String(number + 10), section: null, ...place },
  usedIn: [],
  setAside: null,
  ...fate,
});

export const registerOf = (...entries: RegisterEntry[]): AnnotationRegister => ({ consultation: { title: "Stadens torgprogram", dnr: "KS 2024/0815" }, entries });
