import { useState } from "react";
import { reviewActions } from "../../domain/review/review-keys.ts";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { Kbd } from "../components/ui/kbd.tsx";
import { Switch } from "../components/ui/switch.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { KeyFields } from "./key-fields.tsx";
import { keyCap } from "./review-keys.ts";
import type { KeySettings } from "./use-key-choice.ts";
import "./key-help.css";

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly settings: KeySettings;
};

/** Which keys do what, other keys for who wants them, and the switch that turns single ones off. */
export const KeyHelp = ({ isOpen, onOpenChange, settings }: Props) => {
  const { t } = useTranslation("review");
  const [changing, setChanging] = useState(false);
  const { letterKeys, keys, changed, save } = settings;
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        onOpenChange(open);
        setChanging(false);
      }}
      title={t("keys.title")}
      size="s"
    >
      <p>{t("keys.intro")}</p>
      {changing ? (
        <KeyFields settings={settings} onDone={() => setChanging(false)} />
      ) : (
        <>
          <dl className="key-help">
            {reviewActions.map((action) => (
              <div key={action}>
                <dt>{keys[action] ? <Kbd>{keyCap(keys[action])}</Kbd> : t("keys.noKey")}</dt>
                <dd>{t(`keys.action.${action}`)}</dd>
              </div>
            ))}
            <div>
              <dt>
                <Kbd>Ctrl</Kbd>
                <Kbd>Enter</Kbd>
              </dt>
              <dd>{t("keys.submit")}</dd>
            </div>
          </dl>
          <Button size="s" onPress={() => setChanging(true)}>
            {t("keys.change")}
          </Button>
        </>
      )}
      <div>
        <Switch isSelected={letterKeys} onChange={(on) => void save({ letterKeys: on, changedKeys: changed })}>
          {t("keys.enabled")}
        </Switch>
        <p className="key-help__note">{t("keys.enabledHelp")}</p>
      </div>
    </Dialog>
  );
};
