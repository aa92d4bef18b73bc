import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { v7 as uuid } from "uuid";
import { refuse } from "../../domain/result.ts";
import { actorOrThrow, valueOrThrow } from "../http/respond.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { CreateConsultation } from "../sender/create/create-consultation.tsx";
import { senderBodiesOf } from "../sender/create/sender-bodies.ts";
import { createConsultationSchema } from "../sender/form/consultation-schema.ts";
import { runForm } from "../sender/form/run-form.server.ts";
import { swedishDay } from "../session/today.ts";

export const handle = { areas: ["sender"] } satisfies RouteHandle;

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const actor = actorOrThrow(context);
  const mine = senderBodiesOf(actor);
  if (mine.length === 0) throw valueOrThrow(refuse("policy.not-sender"), context);
  const bodies = valueOrThrow(await context.ask("bodies", {}), context);
  return { id: uuid(), today: swedishDay(new Date()), bodies: bodies.filter((b) => mine.includes(b.id)).map(({ id, name }) => ({ id, name })) };
};

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
  return <CreateConsultation {...useLoaderData<typeof loader>()} />;
}
