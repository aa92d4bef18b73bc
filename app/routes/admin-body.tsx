import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { v7 as uuid } from "uuid";
import { bodyAction } from "../administration/body-action.server.ts";
import { BodyView, type BodyViewProps } from "../administration/body-view.tsx";
import { Page } from "../components/shell/page.tsx";
import { titleOf } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["admin", "sender"] } satisfies RouteHandle;

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const body = valueOrThrow(await context.ask("body", { bodyId: params["bodyId"] ?? "" }), context);
  // New with every load, so that each thing added gets an id of its own and a repeated form adds nothing twice.
  return json({ title: titleOf(context, body.name), body, newIds: { unit: uuid(), person: uuid(), meeting: uuid() } });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

export const action = async ({ request, params, context }: ActionFunctionArgs) =>
  bodyAction(await request.formData(), context, params["bodyId"] ?? "");

export default function AdminBody() {
  const data = useLoaderData<typeof loader>() as unknown as BodyViewProps;
  return (
    <Page title={data.body.name} lead={data.body.officeName}>
      <BodyView key={data.body.id} {...data} />
    </Page>
  );
}
