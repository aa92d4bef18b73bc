import { useTranslation } from "react-i18next";
import type { Refusal } from "../../domain/result.ts";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { useRefusalText } from "../i18n/use-refusal-text.ts";
import "./lost-words.css";

/** Words that did not go in, with the reason: they are shown until their writer has taken care of them. */
export type LostWord = { readonly id: string; readonly refusal: Refusal; readonly text: string };

type Props = { readonly words: readonly LostWord[]; readonly onDone: (id: string) => void };

const LostWords = ({ words, onDone }: Props) => {
  const { t } = useTranslation("reading");
  const refusalText = useRefusalText();
  const word = words[0];
  if (!word) return null;
  const close = (): void => onDone(word.id);
  const copy = async (done: () => void): Promise<void> => {
    await navigator.clipboard.writeText(word.text);
    done();
  };
  return (
    <Dialog
      title={t("lost.title")}
      isOpen
      onOpenChange={(open) => !open && close()}
      actions={
        word.text !== "" && (
          <>
            <Button variant="quiet" onPress={close}>
              {t("lost.drop")}
            </Button>
            <Button variant="primary" onPress={() => void copy(close)}>
              {t("lost.copy")}
            </Button>
          </>
        )
      }
    >
      <p>{refusalText(word.refusal)}</p>
      {word.text !== "" && (
        <>
          <p>{t("lost.keep")}</p>
          <blockquote className="lost-words__text">{word.text}</blockquote>
        </>
      )}
    </Dialog>
  );
};

export default LostWords;
