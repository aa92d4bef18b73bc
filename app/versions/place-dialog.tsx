import { useMemo, useState } from "react";
import type { Target } from "../../domain/annotation/target.ts";
import type { BlockId } from "../../domain/ids.ts";
import { Button } from "../components/ui/button.tsx";
import { ComboBox } from "../components/ui/combo-box.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { useTranslation } from "../i18n/use-translation.ts";

export type Place = { readonly id: BlockId; readonly number: string | null; readonly text: string };

type Props = {
  readonly places: readonly Place[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onPlace: (target: Target) => void;
};

const wholeDraft = "document";
/** More matches than this do not help anybody choose. */
const mostOptions = 40;

/** Where in the newest version a comment belongs, found by words or number. */
export const PlaceDialog = ({ places, isOpen, onOpenChange, onPlace }: Props) => {
  const { t } = useTranslation("versions");
  const { t: common } = useTranslation();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const options = useMemo(() => {
    const sought = words.trim().toLowerCase();
    const found = places.filter((p) => p.number === sought || p.text.toLowerCase().includes(sought)).slice(0, mostOptions);
    return [
      { id: wholeDraft, label: t("waiting.whole"), description: t("waiting.wholeHelp") },
      ...found.map((p) => ({ id: p.id as string, label: p.number === null ? p.text : `${p.number}. ${p.text}` })),
    ];
  }, [places, words, t]);

  const target = (): Target | null => {
    if (chosen === wholeDraft) return { type: "document" };
    const place = places.find((p) => p.id === chosen);
    if (!place) return null;
    return place.number === null ? { type: "section", sectionId: place.id } : { type: "block", blockId: place.id };
  };
  return (
    <Dialog
      title={t("waiting.chooseTitle")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={(close) => (
        <>
          <Button onPress={close}>{common("action.cancel")}</Button>
          <Button
            variant="primary"
            isDisabled={chosen === null}
            onPress={() => {
              const at = target();
              if (at) onPlace(at);
              close();
            }}
          >
            {t("waiting.place")}
          </Button>
        </>
      )}
    >
      {/* eslint-disable jsx-a11y/no-autofocus -- whoever opens this has asked to write here */}
      <ComboBox
        label={t("waiting.chooseLabel")}
        description={t("waiting.chooseHelp")}
        empty={t("waiting.chooseEmpty")}
        options={options}
        autoFocus
        defaultFilter={() => true}
        onInputChange={setWords}
        onSelectionChange={(key) => setChosen(key === null ? null : String(key))}
      />
      {/* eslint-enable jsx-a11y/no-autofocus */}
    </Dialog>
  );
};
