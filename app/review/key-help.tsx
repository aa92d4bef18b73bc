import { useTranslation } from "react-i18next";
import { outcomes } from "../../domain/annotation/disposition.ts";
import { Dialog } from "../components/ui/dialog.tsx";
import { Kbd } from "../components/ui/kbd.tsx";
import { Switch } from "../components/ui/switch.tsx";
import { outcomeKeys } from "./review-keys.ts";
import "./key-help.css";

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly letterKeys: boolean;
  readonly onLetterKeys: (on: boolean) => void;
};

/** Which keys do what, and the switch that turns single letters off. */
export const KeyHelp = ({ isOpen, onOpenChange, letterKeys, onLetterKeys }: Props) => {
  const { t } = useTranslation("review");
  const rows: readonly (readonly [keys: readonly string[], text: string])[] = [
    [["J"], t("keys.next")],
    [["K"], t("keys.previous")],
    ...outcomes.map((outcome) => [[outcomeKeys[outcome]], t(`outcome.${outcome}`)] as const),
    [["Ctrl", "Enter"], t("keys.submit")],
    [["?"], t("keys.help")],
  ];
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t("keys.title")} size="s">
      <p>{t("keys.intro")}</p>
      <dl className="key-help">
        {rows.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Switch isSelected={letterKeys} onChange={onLetterKeys}>
          {t("keys.enabled")}
        </Switch>
        <p className="key-help__note">{t("keys.enabledHelp")}</p>
      </div>
    </Dialog>
  );
};
