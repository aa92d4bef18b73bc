import { getFormProps, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { json, redirect, redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { DemoAccounts } from "../components/shell/demo-accounts.tsx";
import { Logo } from "../components/shell/logo.tsx";
import { SiteFooter } from "../components/shell/site-footer.tsx";
import { Banner } from "../components/ui/banner.tsx";
import { Button } from "../components/ui/button.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { formInvalid, formRefused } from "../http/form.ts";
import { pageTitle } from "../http/page-title.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { safePath } from "../session/safe-path.ts";
import { formError, useFieldProps } from "../session/use-field-props.ts";
import "./login.css";

const schema = z.object({
  email: z.string({ error: formError("required") }).max(254, formError("tooLong")),
  password: z.string({ error: formError("required") }).max(200, formError("tooLong")),
  next: z.string().max(2000).optional(),
});

export const handle = { areas: ["account"] } satisfies RouteHandle;

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url);
  const next = safePath(searchParams.get("next"));
  if (context.actor) return redirect(next);
  return json({
    title: pageTitle(context, "account", (t) => t("signIn.title")),
    next,
    passwordChanged: searchParams.get("notice") === "password",
    demo: await context.demoAccounts(),
  });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

export const action = async ({ context, request }: ActionFunctionArgs) => {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return formInvalid(submission);
  const { email, password, next } = submission.value;
  const session = await context.signIn(email, password);
  if (!session.ok) return formRefused(submission, session.refusal, context);
  // The page that was signed in by was made for nobody; what follows is somebody's, from its first byte.
  return redirectDocument(safePath(next), { headers: { "Set-Cookie": session.value.cookie } });
};

const Login = () => {
  const { t } = useTranslation("account");
  const common = useTranslation().t;
  const { next, demo, passwordChanged } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const navigation = useNavigation();
  const fieldProps = useFieldProps();
  const [form, fields] = useForm({
    lastResult: answer?.lastResult,
    constraint: getZodConstraint(schema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
  });

  return (
    <div className="login">
      <main id="content" tabIndex={-1} className="login__main">
        <section className="login__card" aria-labelledby="login-title">
          <p className="login__product">
            <Logo />
            {common("product")}
          </p>
          <h1 id="login-title">{t("signIn.title")}</h1>
          <p className="login__lead">{t("signIn.lead")}</p>
          {passwordChanged && !answer && <Banner tone="success">{t("password.changed")}</Banner>}
          {form.errors && (
            <Banner tone="danger" announce>
              {form.errors.join(" ")}
            </Banner>
          )}
          <Form method="post" {...getFormProps(form)} className="login__form">
            <input type="hidden" name="next" value={next} readOnly />
            <TextField {...fieldProps(fields.email)} label={t("signIn.email")} type="email" autoComplete="username" inputMode="email" />
            <TextField {...fieldProps(fields.password)} label={t("signIn.password")} type="password" autoComplete="current-password" />
            <Button type="submit" variant="primary" isPending={navigation.state !== "idle" && navigation.formMethod === "POST"}>
              {t("signIn.submit")}
            </Button>
          </Form>
          <p className="login__help">{t("signIn.noAccount")}</p>
        </section>
        {demo.length > 0 && <DemoAccounts accounts={demo} next={next} />}
      </main>
      <SiteFooter />
    </div>
  );
};

export default Login;
