import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { VersionsView, type VersionsViewProps } from "../versions/versions-view.tsx";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["versions", "reading"] } satisfies RouteHandle;

/** As much of a paragraph as it takes to know it. */
const placeLength = 120;

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const input = { consultationId: params["consultationId"] ?? "" };
  const consultation = valueOrThrow(await context.ask("consultation", input), context);
  const draft = valueOrThrow(await context.ask("draft", input), context);
  const uncarried = valueOrThrow(await context.ask("uncarried", input), context);
  const isFirst = draft.number === 1;
  const differences = isFirst ? null : valueOrThrow(await context.ask("draft-differences", { ...input, from: draft.number - 1, to: draft.number }), context);
  const places = uncarried.length === 0 ? [] : draft.blocks.map(({ id, kind, number, text }) => ({ id, number: kind === "heading" ? null : (number ?? ""), text: text.slice(0, placeLength) }));
  return json({
    title: pageTitle(context, "versions", (t) => `${t("title")}, ${consultation.title}`),
    consultationId: consultation.id,
    versions: consultation.versions,
    differences: differences?.differences ?? null,
    uncarried,
    places,
  });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

export default function Versions() {
  return <VersionsView {...(useLoaderData<typeof loader>() as unknown as VersionsViewProps)} />;
}
