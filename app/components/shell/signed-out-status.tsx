import CloudOff from "lucide-react/icons/cloud-off";
import { useTranslation } from "../../i18n/use-translation.ts";
import type { Standing } from "../../live/session.ts";
import { over } from "../../live/session-over-words.ts";
import "./save-status.css";

/** In the place of what is saved, while the session is over: nothing can be. Read out, since what is shown beside it takes no focus. */
export const SignedOutStatus = ({ standing }: { readonly standing: Exclude<Standing, "mine"> }) => {
  const { t } = useTranslation();
  return (
    <span className="save-status save-status--signedOut">
      <CloudOff aria-hidden="true" />
      <span className="save-status__words">{t(`save.${over[standing]}`)}</span>
      <span className="visually-hidden" role="status">
        {t(`${over[standing]}.title`)}. {t(`${over[standing]}.text`)}
      </span>
    </span>
  );
};
