import type { ConsultationState } from "../../../domain/consultation/consultation.ts";
import { Banner } from "../../components/ui/banner.tsx";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useFormats } from "../use-formats.ts";

export type Version = { readonly number: number; readonly title: string; readonly publishedAt: string };

type Props = {
  readonly consultationId: string;
  readonly version: Version;
  readonly state: ConsultationState;
  readonly replaceable: boolean;
};

/** What is published, and where to go from there. */
export const PublishedVersion = ({ consultationId, version, state, replaceable }: Props) => {
  const { t } = useTranslation("sender");
  const { moment } = useFormats();
  return (
    <Banner
      tone="success"
      title={t("import.hasVersion", { number: version.number })}
      actions={
        <>
          <ButtonLink to={`/consultations/${consultationId}/read`} size="s">
            {t("import.read")}
          </ButtonLink>
          {state === "prepared" && (
            <ButtonLink to={`/consultations/${consultationId}/settings`} size="s" variant="primary">
              {t("import.toSettings")}
            </ButtonLink>
          )}
        </>
      }
    >
      <p>{t("import.hasVersionText", { title: version.title, time: moment(version.publishedAt) })}</p>
      {state === "prepared" && <p>{t("import.nextStep")}</p>}
      {replaceable && <p>{t("import.newVersion", { number: version.number + 1 })}</p>}
    </Banner>
  );
};
