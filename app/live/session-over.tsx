import { Banner } from "../components/ui/banner.tsx";
import { Button } from "../components/ui/button.tsx";
import { buttonClass } from "../components/ui/button-look.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { loginPath } from "../session/safe-path.ts";
import type { Standing } from "./session.ts";
import { over } from "./session-over-words.ts";
import "./session-over.css";

type Props = { readonly standing: Exclude<Standing, "mine"> };

/**
 * Says that the session is over, or by now another's, to somebody who is writing. It takes no focus and moves nothing: what is typed goes on into this browser.
 * Signing in happens beside it, so that fields that are kept nowhere stay as they are. `SignedOutStatus` reads it out.
 */
const SessionOver = ({ standing }: Props) => {
  const { t } = useTranslation();
  return (
    <section className="session-over" aria-label={t(`${over[standing]}.title`)}>
      <Banner
        tone="warning"
        title={t(`${over[standing]}.title`)}
        actions={
          standing === "nobody" ? (
            <a href={loginPath(location.pathname + location.search)} target="_blank" rel="noreferrer" className={buttonClass({ size: "s", variant: "primary" })}>
              {t("signedOut.signIn")}
            </a>
          ) : (
            <Button size="s" variant="primary" onPress={() => location.reload()}>
              {t("action.reload")}
            </Button>
          )
        }
      >
        {t(`${over[standing]}.text`)}
      </Banner>
    </section>
  );
};

export default SessionOver;
