import { useState } from "react";
import { Banner } from "../components/ui/banner.tsx";
import { PlainButton } from "../components/ui/plain-button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";

/** The text in the page is that of the version it was opened with; says when there is a newer one. */
export const NewVersionBanner = ({ versionId }: { readonly versionId: string }) => {
  const { t } = useTranslation("reading");
  const { t: common } = useTranslation("common");
  const [shown] = useState(versionId);
  if (shown === versionId) return null;
  return (
    <Banner
      title={t("newVersion.title")}
      announce
      actions={
        <PlainButton size="s" onPress={() => location.reload()}>
          {common("action.reload")}
        </PlainButton>
      }
    >
      {t("newVersion.text")}
    </Banner>
  );
};
