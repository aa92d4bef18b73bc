import { createRemixStub } from "@remix-run/testing";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { BodyId, ConsultationId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { createI18n } from "../i18n/create-i18n.ts";
import { catalogs } from "../i18n/sv/index.ts";
import { I18nContext } from "../i18n/use-translation.ts";
import { ConsultationLiveProvider } from "../live/consultation-live.tsx";
import type { ThreadConsultation } from "./abilities.ts";

globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`) } as typeof CSS;

export const consultation = {
  id: "01920000-0000-7000-8000-0000000000c0" as ConsultationId,
  senderBodyId: "sender" as BodyId,
  state: "open",
  sharing: true,
  bodyIds: ["ours", "theirs"],
  bodies: [
    { id: "ours", name: "Exploateringsnämnden" },
    { id: "theirs", name: "Trafiknämnden" },
  ],
  tags: ["jämställdhet", "barnrätt"],
} as unknown as ThreadConsultation;

export const actor = {
  personId: "me",
  name: "Maria Karlsson",
  email: "maria@example.se",
  locale: "sv",
  isOperator: false,
  memberships: [{ bodyId: "ours", unitId: "unit", roles: ["annotator"] }],
} as unknown as Actor;

export const annotation = (over: Partial<Record<keyof AnnotationView, unknown>> = {}): AnnotationView =>
  ({
    id: "01920000-0000-7000-8000-000000000001",
    consultationId: consultation.id,
    bodyId: "ours",
    unitId: "unit",
    authorId: "me",
    audience: "body",
    cowriting: "author",
    state: "open",
    seq: 1,
    kind: "clarify",
    target: { type: "range", blockId: "b64", start: 0, end: 12, endBlockId: "b64" },
    quote: { exact: "Trafiknämnden", prefix: "", suffix: "" },
    authorName: "Maria Karlsson",
    bodyName: "Exploateringsnämnden",
    unitName: "Stora projekt",
    text: "Vad är särskilt ansvar?",
    html: "<p>Vad är särskilt ansvar?</p>",
    suggestion: "",
    tags: [],
    replyCount: 0,
    disposition: null,
    createdAt: "2026-11-20T10:00:00Z",
    submittedAt: "2026-11-20T10:00:00Z",
    ...over,
  }) as unknown as AnnotationView;

/** Shows something inside a consultation's page, in Swedish, as somebody, among its annotations. */
export const showInConsultation = (element: ReactNode, as: Actor = actor, annotations: readonly AnnotationView[] = []): void => {
  const root = { today: "2026-11-22", actor: as, locale: "sv", theme: "light" };
  const Page = createRemixStub([
    {
      id: "root",
      path: "/",
      loader: () => root,
      children: [
        {
          id: "page",
          index: true,
          Component: () => (
            <ConsultationLiveProvider consultationId={consultation.id} initial={{ seq: 1, annotations }}>
              {element}
            </ConsultationLiveProvider>
          ),
        },
      ],
    },
  ]);
  render(
    <I18nContext.Provider value={createI18n("sv", catalogs)}>
      <Page hydrationData={{ loaderData: { root } }} />
    </I18nContext.Provider>,
  );
};
