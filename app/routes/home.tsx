import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Building2 from "lucide-react/icons/building-complex";
import Inbox from "lucide-react/icons/inbox";
import Plus from "lucide-react/icons/plus";
import { hasRole } from "../../domain/people/actor.ts";
import { mayAdministerAnything } from "../components/shell/administration-link.ts";
import { ConsultationList, type ListedConsultation } from "../components/shell/consultation-list.tsx";
import { Page } from "../components/shell/page.tsx";
import { ButtonLink } from "../components/ui/button-link.tsx";
import { EmptyState } from "../components/ui/empty-state.tsx";
import { pageTitle } from "../http/page-title.ts";
import { actorOrThrow, valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useActor } from "../session/use-actor.ts";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  actorOrThrow(context);
  const consultations = valueOrThrow(await context.ask("consultations", {}), context);
  return json({ title: pageTitle(context, "common", (t) => t("home.title")), consultations });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

const Home = () => {
  const { t } = useTranslation();
  const actor = useActor();
  const consultations = useLoaderData<typeof loader>().consultations as unknown as readonly ListedConsultation[];
  const maySend = actor.memberships.some((m) => hasRole(actor, m.bodyId, "sender"));
  const inForce = consultations.filter((c) => c.state !== "closed");
  const groups = [
    { title: t("home.asked"), list: inForce.filter((c) => !c.iAmSender) },
    { title: t("home.sent"), list: inForce.filter((c) => c.iAmSender) },
    { title: t("home.closed"), list: consultations.filter((c) => c.state === "closed") },
  ].filter(({ list }) => list.length > 0);
  const emptyText = maySend ? t("home.emptySender") : actor.isOperator ? t("home.emptyOperator") : t("home.emptyMember");

  return (
    <Page
      title={t("home.title")}
      actions={
        <>
          {mayAdministerAnything(actor) && (
            <ButtonLink to="/admin" icon={<Building2 aria-hidden="true" />}>
              {t("home.administration")}
            </ButtonLink>
          )}
          {maySend && (
            <ButtonLink to="/consultations/new" variant="primary" icon={<Plus aria-hidden="true" />}>
              {t("home.new")}
            </ButtonLink>
          )}
        </>
      }
    >
      {groups.map(({ title, list }) => (
        <ConsultationList key={title} title={title} consultations={list} />
      ))}
      {groups.length === 0 && (
        <section className="sheet">
          <EmptyState icon={<Inbox />} title={t("home.emptyTitle")}>
            {emptyText}
          </EmptyState>
        </section>
      )}
    </Page>
  );
};

export default Home;
