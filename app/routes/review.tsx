import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Block } from "../../domain/draft/block.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import type { PersonalSettings } from "../../domain/notifications/settings.ts";
import { refuse } from "../../domain/result.ts";
import type { SavedView } from "../../server/queries/account/my-settings.ts";
import type { ConsultationDetail } from "../../server/queries/consultation/consultations.ts";
import { pageTitle } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { ReviewPane } from "../review/review-pane.tsx";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["review", "reading"] } satisfies RouteHandle;

type Data = {
  readonly title: string;
  readonly consultation: ConsultationDetail;
  readonly blocks: readonly Block[];
  readonly settings: PersonalSettings;
  readonly views: readonly SavedView[];
  readonly mentions: readonly AnnotationId[];
};

/** What review shows of a block: its words, without inline formatting. */
const plain = (block: Block): Block => ({ ...block, marks: [], rows: null });

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const consultationId = params["consultationId"] ?? "";
  const [consultation, draft, settings, views, mine] = await Promise.all([
    context.ask("consultation", { consultationId }),
    context.ask("draft", { consultationId }),
    context.ask("my-settings", {}),
    context.ask("saved-views", { consultationId }),
    context.ask("my-threads", { consultationId }),
  ]);
  const detail = valueOrThrow(consultation, context);
  if (detail.mine.length === 0) valueOrThrow(refuse("policy.not-member"), context);
  return json<Data>({
    title: pageTitle(context, "common", (t) => t("consultation.review")),
    consultation: detail,
    blocks: draft.ok ? draft.value.blocks.map(plain) : [],
    settings: valueOrThrow(settings, context),
    views: valueOrThrow(views, context),
    mentions: valueOrThrow(mine, context).mentions,
  });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

const Review = () => {
  const { consultation, blocks, settings, views, mentions } = useLoaderData() as Data;
  return <ReviewPane {...{ consultation, blocks, settings, views, mentions }} base={`/consultations/${consultation.id}`} />;
};

export default Review;
