import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { v7 as uuid } from "uuid";
import { refuse } from "../../domain/result.ts";
import { Page } from "../components/shell/page.tsx";
import { pageTitle } from "../http/page-title.ts";
import { actorOrThrow, valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { CreateConsultation, type CreateConsultationProps } from "../sender/create/create-consultation.tsx";
import { senderBodiesOf } from "../sender/create/sender-bodies.ts";
import { createConsultationSchema } from "../sender/form/consultation-schema.ts";
import { runForm } from "../sender/form/run-form.server.ts";
import { swedishDay } from "../session/today.ts";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["sender"] } satisfies RouteHandle;

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const actor = actorOrThrow(context);
  const mine = senderBodiesOf(actor);
  if (mine.length === 0) valueOrThrow(refuse("policy.not-sender"), context);
  const bodies = valueOrThrow(await context.ask("bodies", {}), context);
  return json({
    title: pageTitle(context, "sender", (t) => t("create.title")),
    id: uuid(),
    today: swedishDay(new Date()),
    bodies: bodies.filter((body) => mine.includes(body.id)).map(({ id, name }) => ({ id, name })),
  });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const schema = createConsultationSchema(swedishDay(new Date()));
  let created: string | null = null;
  const answer = await runForm(await request.formData(), context, {
    schema,
    run: async (value) => {
      const result = await context.execute("consultation.create", value, { commandId: value.id });
      if (result.ok) created = result.value.id;
      return result;
    },
  });
  return created === null ? answer : redirect(`/consultations/${String(created)}/import`);
};

export default function NewConsultation() {
  const { t } = useTranslation("sender");
  return (
    <Page width="text" title={t("create.title")} lead={t("create.intro")}>
      <CreateConsultation {...(useLoaderData<typeof loader>() as unknown as CreateConsultationProps)} />
    </Page>
  );
}
