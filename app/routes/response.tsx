import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse } from "../../domain/result.ts";
import { loadMaterial } from "../consolidate/load-material.server.ts";
import { pageTitle } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import type { ResponsePageData } from "../response/page-data.ts";
import { ResponsePage } from "../response/response-page.tsx";
import { responseAction } from "../response/response-action.server.ts";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["response", "extension", "review", "reading", "sender"] } satisfies RouteHandle;

const bodyOf = (request: Request) => new URL(request.url).searchParams.get("body");

export const loader = async ({ params, request, context }: LoaderFunctionArgs) => {
  const asked = { consultationId: params["consultationId"] ?? "", bodyId: bodyOf(request) };
  const material = valueOrThrow(await loadMaterial(context, asked), context);
  const body = valueOrThrow(await context.ask("body", { bodyId: material.mine.bodyId }), context);
  const extensions = valueOrThrow(await context.ask("extensions", { consultationId: asked.consultationId }), context);
  return json<ResponsePageData>({
    title: pageTitle(context, "common", (t) => t("consultation.response")),
    material,
    extensions: extensions.filter((e) => e.bodyId === material.mine.bodyId),
    choices: {
      people: body.people.map(({ id, name, title }) => ({ id, name, title })),
      units: body.units,
      meetings: body.meetings,
    },
  });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

export const action = async ({ params, request, context }: ActionFunctionArgs) => {
  const consultationId = params["consultationId"] ?? "";
  const { mine } = valueOrThrow(await context.ask("consultation", { consultationId }), context);
  const body = mine.find((m) => m.bodyId === bodyOf(request)) ?? mine[0];
  if (!body) return valueOrThrow(refuse("policy.not-member"), context);
  return responseAction(await request.formData(), context, { consultationId, bodyId: body.bodyId, responseId: body.responseId });
};

const Response = () => {
  const data = useLoaderData() as ResponsePageData;
  const { consultation, response } = data.material;
  return <ResponsePage key={response.id} data={data} base={`/consultations/${consultation.id}`} />;
};

export default Response;
