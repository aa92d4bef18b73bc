import { useMemo, useState } from "react";
import { keysOf, type PersonalSettings } from "../../domain/notifications/settings.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import type { KeyChoice } from "./review-keys.ts";

export type KeySettings = KeyChoice & {
  /** What the person has changed; the rest is as usual. */
  readonly changed: PersonalSettings["changedKeys"];
  /** In force at once; true when it is kept with the account. */
  readonly save: (next: Pick<PersonalSettings, "letterKeys" | "changedKeys">) => Promise<boolean>;
};

/** The person's own keys, kept with the account. */
export const useKeyChoice = (initial: PersonalSettings): KeySettings => {
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const [settings, setSettings] = useState(initial);
  const keys = useMemo(() => keysOf(settings), [settings]);
  return {
    letterKeys: settings.letterKeys,
    keys,
    changed: settings.changedKeys,
    save: async (next) => {
      const before = settings;
      setSettings({ ...settings, ...next });
      const result = await send("account.set-review-keys", { letterKeys: next.letterKeys, changed: { ...next.changedKeys } });
      if (result.ok) return true;
      setSettings(before);
      tellRefusal(result.refusal);
      return false;
    },
  };
};
