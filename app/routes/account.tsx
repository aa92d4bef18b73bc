import { parseWithZod } from "@conform-to/zod/v4";
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccessTokens } from "../components/shell/access-tokens.tsx";
import { AccountDetails } from "../components/shell/account-details.tsx";
import { Page } from "../components/shell/page.tsx";
import { PasswordForm } from "../components/shell/password-form.tsx";
import { passwordSchema } from "../components/shell/password-schema.ts";
import { PreferencesForm } from "../components/shell/preferences-form.tsx";
import { formInvalid, formRefused } from "../http/form.ts";
import { pageTitle } from "../http/page-title.ts";
import { actorOrThrow, valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { NoticeSettings } from "../notifications/notice-settings.tsx";
import type { RouteHandle } from "../i18n/route-areas.ts";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["account"] } satisfies RouteHandle;

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const actor = actorOrThrow(context);
  const tokens = valueOrThrow(await context.ask("my-tokens", {}), context);
  const settings = valueOrThrow(await context.ask("my-settings", {}), context);
  const bodyIds = actor.memberships.map((m) => m.bodyId);
  const bodies = await Promise.all(bodyIds.map(async (bodyId) => valueOrThrow(await context.ask("body", { bodyId }), context)));
  const memberships = actor.memberships.map((m) => {
    const body = bodies.find((b) => b.id === m.bodyId);
    return { bodyId: m.bodyId, body: body?.name ?? "", unit: body?.units.find((u) => u.id === m.unitId)?.name ?? null, roles: m.roles };
  });
  return json({ title: pageTitle(context, "account", (t) => t("title")), tokens, memberships, settings });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

/** Changes the password. Every session ends with it, this one too. */
export const action = async ({ context, request }: ActionFunctionArgs) => {
  actorOrThrow(context);
  const submission = parseWithZod(await request.formData(), { schema: passwordSchema });
  if (submission.status !== "success") return formInvalid(submission);
  const { current, next } = submission.value;
  const changed = await context.execute("account.change-password", { current, next });
  if (!changed.ok) {
    return formRefused(submission, changed.refusal, context, changed.refusal.code === "person.wrong-password" ? "current" : "next");
  }
  return redirect("/login?notice=password", { headers: { "Set-Cookie": await context.signOut() } });
};

const Account = () => {
  const { t } = useTranslation("account");
  const { tokens, memberships, settings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={t("title")} width="text">
      <AccountDetails memberships={memberships} />
      <PreferencesForm />
      <NoticeSettings initial={settings} />
      <PasswordForm lastResult={answer?.lastResult} />
      <AccessTokens tokens={tokens} />
    </Page>
  );
};

export default Account;
