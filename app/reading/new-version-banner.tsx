import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../components/ui/banner.tsx";
import { Button } from "../components/ui/button.tsx";

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
        <Button size="s" onPress={() => location.reload()}>
          {common("action.reload")}
        </Button>
      }
    >
      {t("newVersion.text")}
    </Banner>
  );
};
