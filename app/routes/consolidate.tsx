import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConsolidatePane } from "../consolidate/consolidate-pane.tsx";
import { loadMaterial } from "../consolidate/load-material.server.ts";
import type { Material } from "../consolidate/material-data.ts";
import { pageTitle } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { keysOf } from "../../domain/notifications/settings.ts";
import type { KeyChoice } from "../review/review-keys.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["consolidate", "response", "comments", "review", "reading", "history"] } satisfies RouteHandle;

type Data = { readonly title: string; readonly material: Material; readonly keys: KeyChoice };

export const loader = async ({ params, request, context }: LoaderFunctionArgs) => {
  const bodyId = new URL(request.url).searchParams.get("body");
  const material = valueOrThrow(await loadMaterial(context, { consultationId: params["consultationId"] ?? "", bodyId }), context);
  const settings = valueOrThrow(await context.ask("my-settings", {}), context);
  const keys: KeyChoice = { letterKeys: settings.letterKeys, keys: keysOf(settings) };
  return json<Data>({ title: pageTitle(context, "common", (t) => t("consultation.consolidate")), material, keys });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

const Consolidate = () => {
  const { material, keys } = useLoaderData() as Data;
  return <ConsolidatePane key={material.response.id} initial={material} keys={keys} base={`/consultations/${material.consultation.id}`} />;
};

export default Consolidate;
