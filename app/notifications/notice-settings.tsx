import { useState } from "react";
import { digests, type NoticeSettings as Settings } from "../../domain/notifications/settings.ts";
import { Sheet } from "../components/shell/sheet.tsx";
import { RadioGroup } from "../components/ui/radio-group.tsx";
import { Switch } from "../components/ui/switch.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";

/** How one is told: in the page, by mail at once, together, and before the last answer day. In force as it is chosen. */
export const NoticeSettings = ({ initial }: { readonly initial: Settings }) => {
  const { t } = useTranslation("account");
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const [settings, setSettings] = useState<Settings>({
    toasts: initial.toasts,
    immediateMail: initial.immediateMail,
    digest: initial.digest,
    reminders: initial.reminders,
  });
  const change = async (part: Partial<Settings>): Promise<void> => {
    const before = settings;
    const next = { ...settings, ...part };
    setSettings(next);
    const result = await send("account.set-notices", next);
    if (result.ok) return;
    setSettings(before);
    tellRefusal(result.refusal);
  };
  return (
    <Sheet title={t("notices.title")} text={t("notices.text")}>
        <div id="notices" className="account-preferences account-preferences--stack">
          <Switch isSelected={settings.toasts} onChange={(toasts) => void change({ toasts })}>
            {t("notices.toasts")}
          </Switch>
          <Switch isSelected={settings.immediateMail} onChange={(immediateMail) => void change({ immediateMail })}>
            {t("notices.immediate")}
          </Switch>
          <Switch isSelected={settings.reminders} onChange={(reminders) => void change({ reminders })}>
            {t("notices.reminders")}
          </Switch>
          <RadioGroup
            label={t("notices.digest")}
            value={settings.digest}
            onChange={(value) => {
              const digest = digests.find((d) => d === value);
              if (digest) void change({ digest });
            }}
            options={digests.map((d) => ({ id: d, label: t(`notices.digests.${d}`) }))}
          />
        </div>
      </Sheet>
  );
};
