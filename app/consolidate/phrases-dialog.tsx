import { useState } from "react";
import { kinds, type Kind } from "../../domain/annotation/kind.ts";
import { defaultPhrases, openingLine, type Phrases } from "../../domain/response/phrases.ts";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { useTranslation } from "../i18n/use-translation.ts";

type Props = {
  readonly phrases: Phrases;
  readonly onClose: () => void;
  readonly onSave: (phrases: Phrases) => Promise<boolean>;
};

/** The lines with which the body's first drafts lead in what is said of a place. */
export const PhrasesDialog = ({ phrases, onClose, onSave }: Props) => {
  const { t } = useTranslation("consolidate");
  const { t: common } = useTranslation();
  const [lines, setLines] = useState(phrases);
  const [pending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    const done = await onSave(lines);
    setPending(false);
    if (done) onClose();
  };
  const shown = (kind: Kind) => ({ ...lines, [kind]: lines[kind].trim() || defaultPhrases[kind] });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={t("phrases.title")}
      actions={
        <>
          <Button onPress={() => setLines(defaultPhrases)}>{t("phrases.reset")}</Button>
          <Button variant="primary" isPending={pending} onPress={() => void save()}>
            {t("phrases.save")}
          </Button>
        </>
      }
    >
      <p>{t("phrases.help")}</p>
      <div className="phrases">
        {kinds.map((kind) => (
          <TextField
            key={kind}
            label={common(`kind.${kind}`)}
            value={lines[kind]}
            maxLength={120}
            onChange={(line) => setLines((known) => ({ ...known, [kind]: line }))}
            description={openingLine("avsnittet Lägesbild", [kind], shown(kind))}
          />
        ))}
      </div>
    </Dialog>
  );
};
