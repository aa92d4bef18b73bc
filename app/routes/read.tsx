import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { Suspense } from "react";
import { outlineOf, type OutlineEntry } from "../../domain/draft/draft-html.ts";
import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";
import type { ReadMark } from "../../domain/annotation/unread.ts";
import { lazyPart } from "../components/lazy-part.tsx";
import type { ThreadConsultation } from "../threads/abilities.ts";
import { keepWhenAnother } from "../http/keep-when-another.ts";
import { valueOrThrow } from "../http/respond.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { keepDraftHtml } from "../reading/draft-html.server.ts";
import { ReadingPage } from "../reading/reading-page.tsx";

const NoDraft = lazyPart(() => import("../reading/no-draft.tsx"));

export const handle = { areas: ["reading"] } satisfies RouteHandle;

type Data = {
  readonly consultation: ThreadConsultation;
  readonly mark: ReadMark;
  readonly draft: { readonly versionId: string; readonly outline: readonly OutlineEntry[] } | null;
};

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const consultationId = params["consultationId"] ?? "";
  const [found, draft, marked] = await Promise.all([
    context.ask("consultation", { consultationId }),
    context.ask("draft", { consultationId }),
    context.ask("read-mark", { consultationId }),
  ]);
  const { id, senderBodyId, state, sharing, bodyIds, bodies, tags } = valueOrThrow(found, context);
  const consultation: ConsultationFacts & ThreadConsultation = { id, senderBodyId, state, sharing, bodyIds, bodies, tags };
  const mark = valueOrThrow(marked, context);
  if (!draft.ok) {
    if (draft.refusal.code !== "consultation.no-version") valueOrThrow(draft, context);
    return json<Data>({ consultation, mark, draft: null });
  }
  const { versionId, blocks } = draft.value;
  keepDraftHtml(context, blocks);
  return json<Data>({ consultation, mark, draft: { versionId, outline: outlineOf(blocks) } });
};

/** Which thread is open is told in the address, and loads nothing. */
export const shouldRevalidate: ShouldRevalidateFunction = (change) => {
  const { currentUrl, nextUrl, formMethod } = change;
  const staysHere = formMethod === undefined && currentUrl.pathname === nextUrl.pathname && currentUrl.href !== nextUrl.href;
  return !staysHere && keepWhenAnother(change);
};

export default function Read() {
  const { consultation, mark, draft } = useLoaderData() as Data;
  if (draft) return <ReadingPage consultation={consultation} mark={mark} versionId={draft.versionId} outline={draft.outline} />;
  return (
    <Suspense fallback={null}>
      <NoDraft />
    </Suspense>
  );
}
