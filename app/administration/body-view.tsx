import { Link } from "@remix-run/react";
import ArrowLeft from "lucide-react/icons/arrow-left";
import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import { mayAdministerAnything } from "../components/shell/administration-link.ts";
import { Sheet } from "../components/shell/sheet.tsx";
import { ButtonLink } from "../components/ui/button-link.tsx";
import { Banner } from "../components/ui/banner.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useActor } from "../session/use-actor.ts";
import { AboutBody } from "./about-body.tsx";
import { Meetings } from "./meetings.tsx";
import { People } from "./people.tsx";
import { Settling } from "./settling.tsx";
import { Units } from "./units.tsx";
import "../sender/form/form.css";
import "./admin.css";

export type BodyViewProps = {
  readonly body: BodyDetail;
  readonly newIds: { readonly unit: string; readonly person: string; readonly meeting: string };
};

/** Everything about one body. Who may not change it sees the same, without the controls. */
export const BodyView = ({ body, newIds }: BodyViewProps) => {
  const { t } = useTranslation("admin");
  const actor = useActor();
  return (
    <div className="admin-stack">
      {mayAdministerAnything(actor) && (
        <Link to="/admin" className="admin-back">
          <ArrowLeft aria-hidden="true" /> {t("body.back")}
        </Link>
      )}
      {!body.mayAdminister && <Banner>{t("body.readOnly")}</Banner>}
      <People body={body} newId={newIds.person} />
      <Units body={body} newId={newIds.unit} />
      <Meetings body={body} newId={newIds.meeting} />
      <Sheet title={t("template.title")} text={t("template.linkText")}>
        <ButtonLink size="s" to={`/admin/bodies/${body.id}/template`}>
          {t("template.link")}
        </ButtonLink>
      </Sheet>
      <Settling body={body} />
      {body.mayAdminister && <AboutBody body={body} />}
    </div>
  );
};
