import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { TemplateView } from "../../server/queries/administration/template.ts";
import { TemplateEditor } from "../administration/template/template-editor.tsx";
import { Page } from "../components/shell/page.tsx";
import { pageTitle } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["admin", "response"] } satisfies RouteHandle;

/** `GET /admin/bodies/:bodyId/template`: how the body lays out its responses. */
export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const view = valueOrThrow(await context.ask("template", { bodyId: params["bodyId"] ?? "" }), context);
  return json({ title: pageTitle(context, "admin", (t) => `${t("template.title")}, ${view.body.name}`), view });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

export default function AdminTemplate() {
  const { view } = useLoaderData<typeof loader>() as unknown as { view: TemplateView };
  return (
    <Page title={view.body.name} lead={view.body.officeName}>
      <TemplateEditor key={view.bodyId} view={view} />
    </Page>
  );
}
