import { useSyncExternalStore } from "react";
import { Banner } from "../components/ui/banner.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useConnection, useLive, useStanding } from "../live/consultation-live.tsx";

/** Says plainly when the server cannot be reached, and what that means for what one writes. */
export const OfflineBanner = () => {
  const { t } = useTranslation("reading");
  const { outbox } = useLive();
  const connection = useConnection();
  const { waiting } = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot, outbox.getServerSnapshot);
  const standing = useStanding();
  // That the session is over is told by itself.
  if (standing !== "mine") return null;
  if (connection === "online" && waiting.length === 0) return null;
  return (
    <Banner tone="warning" title={t("offline.title")} announce>
      {t("offline.text")} {waiting.length > 0 && t("offline.waiting", { count: waiting.length })}
    </Banner>
  );
};
