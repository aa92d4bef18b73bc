import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banner } from "../components/ui/banner.tsx";
import { ButtonLink } from "../components/ui/button-link.tsx";
import { pageTitle } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { keepDraftHtml } from "../reading/draft-html.server.ts";
import { DraftSheet } from "../reading/draft-sheet.tsx";
import "../versions/versions-view.css";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["versions", "reading"] } satisfies RouteHandle;

/** An earlier version, to read: what comments pointed at before it was replaced. */
export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const consultationId = params["consultationId"] ?? "";
  const draft = valueOrThrow(await context.ask("draft", { consultationId, number: Number(params["number"]) }), context);
  keepDraftHtml(context, draft.blocks);
  return json({ title: pageTitle(context, "versions", (t) => `${t("link", { number: draft.number })}, ${draft.title}`), consultationId, number: draft.number });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

const ignore = () => {};

export default function Version() {
  const { consultationId, number } = useLoaderData<typeof loader>();
  const { t } = useTranslation("versions");
  return (
    <div className="versions-page">
      <h1>{t("link", { number })}</h1>
      <Banner
        actions={
          <ButtonLink to={`/consultations/${consultationId}/versions`} size="s">
            {t("all")}
          </ButtonLink>
        }
      >
        {t("older", { number })}
      </Banner>
      <DraftSheet onIndex={ignore} />
    </div>
  );
}
