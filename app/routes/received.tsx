import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse } from "../../domain/result.ts";
import { titleOf } from "../http/page-title.ts";
import { refusalResponse, valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { ReceivedView, type ReceivedViewProps } from "../sender/received/received-view.tsx";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["sender", "response"] } satisfies RouteHandle;

/** `GET /consultations/:id/received/:responseId`: a response that was dispatched, for the sender, as it was sealed. */
export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const [consultationId, responseId] = [params["consultationId"] ?? "", params["responseId"] ?? ""];
  const received = valueOrThrow(await context.ask("received-responses", { consultationId }), context);
  const response = received.find((r) => r.responseId === responseId);
  if (!response) throw refusalResponse(refuse("not-found").refusal, context);
  const { document, sealed } = valueOrThrow(await context.ask("response-content", { responseId }), context);
  return json({
    title: titleOf(context, response.bodyName),
    base: `/consultations/${consultationId}`,
    received: response,
    document,
    decision: sealed?.content.decision ?? null,
    attachments: sealed?.content.attachments ?? [],
  });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

export default function Received() {
  return <ReceivedView {...(useLoaderData<typeof loader>() as unknown as ReceivedViewProps)} />;
}
