import { CloudOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import "./save-status.css";

/** In the place of what is saved, while the session is over: nothing can be. Read out, since what is shown beside it takes no focus. */
export const SignedOutStatus = () => {
  const { t } = useTranslation();
  return (
    <span className="save-status save-status--signedOut">
      <CloudOff aria-hidden="true" />
      <span className="save-status__words">{t("save.signedOut")}</span>
      <span className="visually-hidden" role="status">
        {t("signedOut.title")}. {t("signedOut.text")}
      </span>
    </span>
  );
};
