import Check from "lucide-react/icons/check";
import CloudOff from "lucide-react/icons/cloud-off";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useSaveState } from "../../live/use-save-state.ts";
import { useSteadySave } from "../../live/use-steady-save.ts";
import { classNames } from "../ui/class-names.ts";
import "./save-status.css";

const icons = { saved: Check, saving: RefreshCw, offline: CloudOff } as const;

/** Whether everything written here has reached the server. Only the loss and the return of the network are read out. */
export const SaveStatus = () => {
  const { t } = useTranslation();
  const { state: current, waiting } = useSaveState();
  const state = useSteadySave(current);
  const Icon = icons[state];
  const waits = state === "offline" && waiting > 0;
  return (
    <span className={`save-status save-status--${state}`}>
      <Icon aria-hidden="true" />
      <span className="save-status__words">
        <span className={classNames(waits && "save-status__first")}>
          {t(`save.${state}`)}
          {waits && ", "}
        </span>
        {waits && t("save.waiting", { count: waiting })}
      </span>
      <span className="visually-hidden" role="status">
        {state === "offline" ? t("save.announceOffline") : ""}
      </span>
    </span>
  );
};
