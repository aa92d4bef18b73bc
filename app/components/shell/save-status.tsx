import { Check, CloudOff, RefreshCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSaveState } from "../../live/use-save-state.ts";
import { useSteadySave } from "../../live/use-steady-save.ts";
import "./save-status.css";

const icons = { saved: Check, saving: RefreshCw, offline: CloudOff } as const;

/** Whether everything written here has reached the server. Only the loss and the return of the network are read out. */
export const SaveStatus = () => {
  const { t } = useTranslation();
  const { state: current, waiting } = useSaveState();
  const state = useSteadySave(current);
  const Icon = icons[state];
  const words = state === "offline" && waiting > 0 ? t("save.waiting", { count: waiting }) : t(`save.${state}`);
  return (
    <span className={`save-status save-status--${state}`}>
      <Icon aria-hidden="true" />
      <span className="save-status__words">{words}</span>
      <span className="visually-hidden" role="status">
        {state === "offline" ? t("save.announceOffline") : ""}
      </span>
    </span>
  );
};
