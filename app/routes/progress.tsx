import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Block } from "../../domain/draft/block.ts";
import type { BodyId } from "../../domain/ids.ts";
import type { ConsultationDetail } from "../../server/queries/consultation/consultations.ts";
import type { PersonProgress } from "../../server/queries/consultation/progress.ts";
import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import { pageTitle } from "../http/page-title.ts";
import { refusalResponse, valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { ProgressView } from "../progress/progress-view.tsx";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["review"] } satisfies RouteHandle;

type Data = {
  readonly title: string;
  readonly consultation: ConsultationDetail;
  readonly headings: readonly Block[];
  readonly bodyId: BodyId;
  readonly units: BodyDetail["units"];
  readonly people: readonly PersonProgress[];
};

/** Only which section a block is in matters here. */
const bare = (block: Block): Block => ({ ...block, text: block.kind === "heading" ? block.text : "", marks: [], rows: null });

export const loader = async ({ params, request, context }: LoaderFunctionArgs) => {
  const consultationId = params["consultationId"] ?? "";
  const consultation = valueOrThrow(await context.ask("consultation", { consultationId }), context);
  const wanted = new URL(request.url).searchParams.get("body");
  const mine = consultation.mine.find((m) => m.bodyId === wanted) ?? consultation.mine[0];
  if (!mine) throw refusalResponse({ code: "policy.not-member" }, context);
  const { bodyId } = mine;
  const [draft, people, body] = await Promise.all([
    context.ask("draft", { consultationId }),
    context.ask("progress", { consultationId, bodyId }),
    context.ask("body", { bodyId }),
  ]);
  return json<Data>({
    title: pageTitle(context, "common", (t) => t("consultation.progress")),
    consultation,
    headings: draft.ok ? draft.value.blocks.map(bare) : [],
    bodyId,
    units: valueOrThrow(body, context).units,
    people: valueOrThrow(people, context),
  });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

const ProgressPage = () => {
  const { title: _title, headings, ...data } = useLoaderData() as Data;
  return <ProgressView {...data} blocks={headings} />;
};

export default ProgressPage;
