import X from "lucide-react/icons/x";
import { useEffect, useState } from "react";
import { Button } from "../components/ui/button.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import "./notice-strip.css";

export type Notice = {
  readonly id: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

/** How long a verdict can be taken back right away, in milliseconds. Afterwards the thread itself offers it. */
const shownMs = 10_000;

type Props = { readonly notice: Notice | null; readonly onDone: () => void };

/**
 * What has just been done, and the way back from it: at the foot of the list, where it covers none of the work that goes on. Stays as
 * long as somebody points at it or has focus in it.
 */
export const NoticeStrip = ({ notice, onDone }: Props) => {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(onDone, shownMs);
    return () => clearTimeout(timer);
  }, [notice, held, onDone]);
  return (
    <div
      role="status"
      className="notice-strip"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {notice && (
        <div key={notice.id} className="notice-strip__notice">
          <span>{notice.text}</span>
          {notice.action && (
            <Button
              size="s"
              onPress={() => {
                notice.action?.onPress();
                onDone();
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <IconButton size="s" label={t("action.close")} icon={<X aria-hidden="true" />} onPress={onDone} />
        </div>
      )}
    </div>
  );
};
