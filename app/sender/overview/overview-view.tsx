import { useRevalidator } from "@remix-run/react";
import Users from "lucide-react/icons/users";
import type { Consultation } from "../../../domain/consultation/consultation.ts";
import type { Extension } from "../../../domain/consultation/extension.ts";
import type { BodyStatus } from "../../../server/queries/consultation/status.ts";
import { Banner } from "../../components/ui/banner.tsx";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { AskedExtensions } from "../../extension/asked-extensions.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useResponseChanges } from "../../live/consultation-live.tsx";
import { BodiesTable } from "./bodies-table.tsx";
import { Figures } from "./figures.tsx";
import "../form/form.css";
import "./overview.css";

export type OverviewViewProps = {
  readonly consultation: Pick<Consultation, "id" | "state" | "lastAnswerDay">;
  readonly statuses: readonly BodyStatus[];
  /** Requests for more time, newest first. */
  readonly extensions: readonly Extension[];
};

/** Remissläge: where every body stands, as far as the sender may know. */
export const OverviewView = ({ consultation, statuses, extensions }: OverviewViewProps) => {
  const { t } = useTranslation("sender");
  const settings = `/consultations/${consultation.id}/settings`;
  const { revalidate } = useRevalidator();
  useResponseChanges(() => revalidate());
  const prepared = consultation.state === "prepared";
  return (
    <div className="sender-page sender-page--wide">
      <h1>{t("overview.title")}</h1>
      {prepared && statuses.length > 0 && (
        <Banner
          title={t("overview.notSent")}
          actions={
            <ButtonLink to={`${settings}#send`} size="s">
              {t("overview.toSend")}
            </ButtonLink>
          }
        >
          {t("overview.notSentText")}
        </Banner>
      )}
      {statuses.length === 0 ? (
        <section className="sheet">
          <EmptyState
            icon={<Users />}
            title={t("overview.empty")}
            action={
              <ButtonLink to={settings} variant="primary">
                {t("overview.toSettings")}
              </ButtonLink>
            }
          >
            {t("overview.emptyText")}
          </EmptyState>
        </section>
      ) : (
        <>
          <Figures statuses={statuses} lastAnswerDay={consultation.lastAnswerDay} state={consultation.state} />
          <AskedExtensions consultation={consultation} statuses={statuses} extensions={extensions} />
          <BodiesTable statuses={statuses} lastAnswerDay={consultation.lastAnswerDay} />
          <p className="form__hint">{t("overview.inside")}</p>
        </>
      )}
    </div>
  );
};
