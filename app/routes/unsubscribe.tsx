import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Page } from "../components/shell/page.tsx";
import { ButtonLink } from "../components/ui/button-link.tsx";
import { Button } from "../components/ui/button.tsx";
import { pageTitle } from "../http/page-title.ts";
import { refusalResponse } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { useTranslation } from "../i18n/use-translation.ts";

export const handle = { areas: ["account"] } satisfies RouteHandle;

/** Asks first: programs that look through mails follow links. */
export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const sort = await context.mailSortOf(params["token"] ?? "");
  return json({ title: pageTitle(context, "account", (t) => t("unsubscribe.title")), sort }, { status: sort === null ? 404 : 200 });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

/** Ends mails of one sort. The token is the right to it: no session is asked for (RFC 8058). */
export const action = async ({ params, context }: ActionFunctionArgs) => {
  if (!(await context.unsubscribe(params["token"] ?? ""))) throw refusalResponse({ code: "not-found" }, context);
  return json({ done: true });
};

const Unsubscribe = () => {
  const { t } = useTranslation("account");
  const { sort } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>()?.done === true;
  if (sort === null) {
    return (
      <Page title={t("unsubscribe.voidTitle")} width="text" lead={t("unsubscribe.void")}>
        <ButtonLink to="/account">{t("unsubscribe.toAccount")}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={t("unsubscribe.title")} width="text">
      <section className="sheet">
        <p role="status">{done ? t("unsubscribe.done") : t(`unsubscribe.${sort}`)}</p>
        {!done && (
          <Form method="post">
            <Button type="submit" variant="primary">
              {t("unsubscribe.confirm")}
            </Button>
          </Form>
        )}
      </section>
    </Page>
  );
};

export default Unsubscribe;
