import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConsolidatePane } from "../consolidate/consolidate-pane.tsx";
import { loadMaterial } from "../consolidate/load-material.server.ts";
import type { Material } from "../consolidate/material-data.ts";
import { pageTitle } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";

export const handle = { areas: ["response", "review", "reading", "history"] } satisfies RouteHandle;

type Data = { readonly title: string; readonly material: Material };

export const loader = async ({ params, request, context }: LoaderFunctionArgs) => {
  const bodyId = new URL(request.url).searchParams.get("body");
  const material = valueOrThrow(await loadMaterial(context, { consultationId: params["consultationId"] ?? "", bodyId }), context);
  return json<Data>({ title: pageTitle(context, (t) => t("consultation.consolidate")), material });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

const Consolidate = () => {
  const { material } = useLoaderData() as Data;
  return <ConsolidatePane key={material.response.id} initial={material} base={`/consultations/${material.consultation.id}`} />;
};

export default Consolidate;
