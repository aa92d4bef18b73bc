import { useState, type FormEvent } from "react";
import { defaultReviewKeys, isReviewKey, reviewActions, sharedKey, type ReviewAction } from "../../domain/review/review-keys.ts";
import { Button } from "../components/ui/button.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import type { KeySettings } from "./use-key-choice.ts";
import "./key-fields.css";

/** Another key for each action. Two actions cannot share one. */
export const KeyFields = ({ settings, onDone }: { readonly settings: KeySettings; readonly onDone: () => void }) => {
  const { t } = useTranslation("review");
  const [keys, setKeys] = useState<Readonly<Record<ReviewAction, string>>>(settings.keys);
  const shared = sharedKey(keys);
  const problemOf = (action: ReviewAction): string | undefined => {
    if (!isReviewKey(keys[action])) return t("keys.oneSign");
    return shared?.includes(action) ? t("keys.shared") : undefined;
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reviewActions.some((action) => problemOf(action) !== undefined)) return;
    const changed = Object.fromEntries(reviewActions.filter((a) => keys[a] !== defaultReviewKeys[a]).map((a) => [a, keys[a]]));
    if (await settings.save({ letterKeys: settings.letterKeys, changedKeys: changed })) onDone();
  };
  return (
    <form className="key-fields" onSubmit={(event) => void save(event)}>
      <div className="key-fields__grid">
        {reviewActions.map((action) => (
          <TextField
            key={action}
            label={t(`keys.action.${action}`)}
            value={keys[action]}
            onChange={(value) => setKeys({ ...keys, [action]: value.trim().toLowerCase().slice(-1) })}
            errorMessage={problemOf(action)}
            maxLength={2}
            autoComplete="off"
          />
        ))}
      </div>
      <div className="key-fields__foot">
        <Button size="s" variant="quiet" onPress={() => setKeys(defaultReviewKeys)}>
          {t("keys.reset")}
        </Button>
        <Button size="s" type="submit" variant="primary">
          {t("keys.save")}
        </Button>
      </div>
    </form>
  );
};
