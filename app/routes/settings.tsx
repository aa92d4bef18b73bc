import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastAnswerDayOf } from "../../domain/consultation/extension.ts";
import { refuse } from "../../domain/result.ts";
import { pageTitle } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { settingsAction } from "../sender/settings/settings-action.server.ts";
import { SettingsView, type SettingsViewProps } from "../sender/settings/settings-view.tsx";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["sender"] } satisfies RouteHandle;

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const consultation = valueOrThrow(await context.ask("consultation", { consultationId: params["consultationId"] ?? "" }), context);
  if (!consultation.iAmSender) valueOrThrow(refuse("policy.not-sender"), context);
  const everybody = valueOrThrow(await context.ask("bodies", {}), context);
  const statuses = valueOrThrow(await context.ask("consultation-status", { consultationId: consultation.id }), context);
  const { id, state, sharing, title, dnr, description, lastAnswerDay, tags, versionNumber, bodies } = consultation;
  const latestAnswerDay = lastAnswerDayOf(lastAnswerDay, statuses.map((s) => s.lastAnswerDay));
  const asked = new Set(consultation.bodyIds);
  return json({
    title: pageTitle(context, "sender", (t) => `${t("settings.title")}, ${title}`),
    consultation: { id, state, sharing, title, dnr, description, lastAnswerDay, latestAnswerDay, tags, versionNumber, bodies },
    toInvite: everybody
      .filter((body) => !asked.has(body.id) && body.id !== consultation.senderBodyId)
      .map((body) => ({ id: body.id, label: body.name, description: body.officeName })),
  });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

export const action = async ({ request, params, context }: ActionFunctionArgs) =>
  settingsAction(await request.formData(), context, params["consultationId"] ?? "");

export default function Settings() {
  return <SettingsView {...(useLoaderData<typeof loader>() as unknown as SettingsViewProps)} />;
}
