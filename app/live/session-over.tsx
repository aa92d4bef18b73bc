import { useTranslation } from "react-i18next";
import { Banner } from "../components/ui/banner.tsx";
import { buttonClass } from "../components/ui/button-look.ts";
import { loginPath } from "../session/safe-path.ts";
import "./session-over.css";

/**
 * Says that the session is over to somebody who is writing. It takes no focus and moves nothing: what is typed goes on into this browser.
 * Signing in happens beside it, so that fields that are kept nowhere stay as they are. `SignedOutStatus` reads it out.
 */
const SessionOver = () => {
  const { t } = useTranslation();
  return (
    <div className="session-over">
      <Banner
        tone="warning"
        title={t("signedOut.title")}
        actions={
          <a href={loginPath(location.pathname + location.search)} target="_blank" rel="noreferrer" className={buttonClass({ size: "s", variant: "primary" })}>
            {t("signedOut.signIn")}
          </a>
        }
      >
        {t("signedOut.text")}
      </Banner>
    </div>
  );
};

export default SessionOver;
