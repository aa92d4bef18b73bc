import { Dialog } from "../components/ui/dialog.tsx";
import { Kbd } from "../components/ui/kbd.tsx";
import { Switch } from "../components/ui/switch.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import "./keys-dialog.css";

const keys = [
  ["C", "comment"],
  ["J", "next"],
  ["K", "previous"],
  ["R", "reply"],
  ["/", "search"],
  ["M", "marks"],
  ["Esc", "close"],
  ["?", "help"],
] as const;

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly inUse: boolean;
  readonly onUse: (use: boolean) => void;
};

/** The keys of this view, and turning them off: a single letter may be what somebody's aids say. */
const KeysDialog = ({ isOpen, onOpenChange, inUse, onUse }: Props) => {
  const { t } = useTranslation("reading");
  return (
    <Dialog title={t("keys.title")} isOpen={isOpen} onOpenChange={onOpenChange} size="s">
      <p>{t("keys.intro")}</p>
      <dl className="keys">
        {keys.map(([key, words]) => (
          <div key={key} className="keys__row">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{t(`keys.${words}`)}</dd>
          </div>
        ))}
        <div className="keys__row">
          <dt>
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
          </dt>
          <dd>{t("keys.submit")}</dd>
        </div>
      </dl>
      <Switch isSelected={inUse} onChange={onUse}>
        {t("keys.use")}
      </Switch>
    </Dialog>
  );
};

export default KeysDialog;
