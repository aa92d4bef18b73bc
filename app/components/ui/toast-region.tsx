import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import CircleCheck from "lucide-react/icons/circle-check";
import Info from "lucide-react/icons/info";
import X from "lucide-react/icons/x";
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastBody,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from "react-aria-components/Toast";
import { useTranslation } from "../../i18n/use-translation.ts";
import { buttonClass } from "./button-look.ts";
import { toastQueue } from "./toast-queue.ts";
import "./toast.css";

const icons = { info: Info, success: CircleCheck, danger: CircleAlert } as const;

/** Where toasts appear; once per page. */
export const ToastRegion = () => {
  const { t } = useTranslation();
  return (
    <AriaToastRegion queue={toastQueue} className="toast-region" aria-label={t("toast.region")}>
      {({ toast }) => {
        const { tone, text, action } = toast.content;
        const Icon = icons[tone];
        return (
          <Toast toast={toast} className={`toast toast--${tone}`}>
            <Icon className="toast__icon" aria-hidden="true" />
            {/* What went wrong interrupts; the rest waits until what is being read has been read. */}
            <ToastBody role={tone === "danger" ? "alert" : "status"} className="toast__text">
              <Text slot="title">{text}</Text>
            </ToastBody>
            {action && (
              <AriaButton
                className={buttonClass({ size: "s" })}
                onPress={() => {
                  action.onPress();
                  toastQueue.close(toast.key);
                }}
              >
                {action.label}
              </AriaButton>
            )}
            <AriaButton slot="close" aria-label={t("action.close")} className={buttonClass({ variant: "quiet", size: "s" }, "button--icon")}>
              <X aria-hidden="true" />
            </AriaButton>
          </Toast>
        );
      }}
    </AriaToastRegion>
  );
};
