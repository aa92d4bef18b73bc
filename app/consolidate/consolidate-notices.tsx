import { isSealedState, type ResponseState } from "../../domain/response/state.ts";
import { Banner } from "../components/ui/banner.tsx";
import { Button } from "../components/ui/button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";

type Props = {
  readonly state: ResponseState;
  readonly mayWrite: boolean;
  /** Sources that have changed since they were used. */
  readonly drifted: number;
  readonly onShowDrift: () => void;
  /** Lines that cannot both be followed: those that must be settled, and all that there are. */
  readonly contradicted: number;
  readonly contradictions: number;
  readonly onShowContradictions: () => void;
};

/** Why the text is locked or only read, and which sources have changed. */
export const ConsolidateNotices = ({ state, mayWrite, drifted, onShowDrift, ...props }: Props) => {
  const { t } = useTranslation("consolidate");
  const locked = state === "writing" ? null : t(isSealedState(state) ? "lockedApproved" : "locked");
  return (
    <>
      {locked ? <Banner>{locked}</Banner> : !mayWrite && <Banner>{t("readOnly")}</Banner>}
      {props.contradictions > 0 && (
        <Banner
          tone={props.contradicted > 0 ? "warning" : "info"}
          actions={
            <Button size="s" onPress={props.onShowContradictions}>
              {t(props.contradicted > 0 && mayWrite ? "contradiction.open" : "contradiction.show")}
            </Button>
          }
        >
          {props.contradicted > 0 ? t("contradiction.unsettled", { count: props.contradicted }) : t("contradiction.some", { count: props.contradictions })}
        </Banner>
      )}
      {drifted > 0 && (
        <Banner
          tone="warning"
          actions={
            <Button size="s" onPress={onShowDrift}>
              {t("showDrift")}
            </Button>
          }
        >
          {t("drift", { count: drifted })}
        </Banner>
      )}
    </>
  );
};
