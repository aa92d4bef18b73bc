import { Banner } from "../components/ui/banner.tsx";
import { ButtonLink } from "../components/ui/button-link.tsx";
import type { ResponseView } from "../../server/queries/response/responses.ts";
import { useTranslation } from "../i18n/use-translation.ts";

/** What stands in the way of approving, and what an approver should know first. Each leads to where it is dealt with. */
export const ResponseNotices = ({ response, base }: { readonly response: ResponseView; readonly base: string }) => {
  const { t } = useTranslation("response");
  const { left, unsettled } = response.coverage;
  const drifted = response.points.flatMap((point) => point.drifted).length;
  return (
    <>
      {left > 0 && (
        <Banner
          tone="warning"
          actions={
            <ButtonLink size="s" to={`${base}/consolidate?show=left`}>
              {t("step.showUncovered")}
            </ButtonLink>
          }
        >
          {t("step.uncovered", { count: left })}
        </Banner>
      )}
      {drifted > 0 && (
        <Banner
          tone="warning"
          actions={
            <ButtonLink size="s" to={`${base}/consolidate`}>
              {t("step.showUncovered")}
            </ButtonLink>
          }
        >
          {t("step.drift", { count: drifted })}
        </Banner>
      )}
      {unsettled > 0 && (
        <Banner
          actions={
            <ButtonLink size="s" to={`${base}/review`}>
              {t("step.showUnsettled")}
            </ButtonLink>
          }
        >
          {t("step.unsettled", { count: unsettled })}
        </Banner>
      )}
    </>
  );
};
