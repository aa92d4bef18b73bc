import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { OverviewView, type OverviewViewProps } from "../sender/overview/overview-view.tsx";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["sender", "extension"] } satisfies RouteHandle;

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const consultationId = params["consultationId"] ?? "";
  const statuses = valueOrThrow(await context.ask("consultation-status", { consultationId }), context);
  const extensions = valueOrThrow(await context.ask("extensions", { consultationId }), context);
  const { id, state, lastAnswerDay, title } = valueOrThrow(await context.ask("consultation", { consultationId }), context);
  return json({ title: pageTitle(context, "sender", (t) => `${t("overview.title")}, ${title}`), consultation: { id, state, lastAnswerDay }, statuses, extensions });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

export default function Overview() {
  return <OverviewView {...(useLoaderData<typeof loader>() as unknown as OverviewViewProps)} />;
}
