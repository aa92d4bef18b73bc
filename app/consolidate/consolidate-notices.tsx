import { useTranslation } from "react-i18next";
import { isSealedState, type ResponseState } from "../../domain/response/state.ts";
import { Banner } from "../components/ui/banner.tsx";
import { Button } from "../components/ui/button.tsx";

type Props = {
  readonly state: ResponseState;
  readonly mayWrite: boolean;
  /** Sources that have changed since they were used. */
  readonly drifted: number;
  readonly onShowDrift: () => void;
};

/** Why the text is locked or only read, and which sources have changed. */
export const ConsolidateNotices = ({ state, mayWrite, drifted, onShowDrift }: Props) => {
  const { t } = useTranslation("response");
  const locked = state === "writing" ? null : t(isSealedState(state) ? "consolidate.lockedApproved" : "consolidate.locked");
  return (
    <>
      {locked ? <Banner>{locked}</Banner> : !mayWrite && <Banner>{t("consolidate.readOnly")}</Banner>}
      {drifted > 0 && (
        <Banner
          tone="warning"
          actions={
            <Button size="s" onPress={onShowDrift}>
              {t("consolidate.showDrift")}
            </Button>
          }
        >
          {t("consolidate.drift", { count: drifted })}
        </Banner>
      )}
    </>
  );
};
