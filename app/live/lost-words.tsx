import { useTranslation } from "react-i18next";
import type { Refusal } from "../../domain/result.ts";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { useRefusalText } from "../i18n/use-refusal-text.ts";
import "./lost-words.css";

/** Words that did not go in, with the reason: they are shown until their writer has taken care of them. */
export type LostWord = {
  readonly id: string;
  readonly refusal: Refusal;
  readonly text: string;
  /** The command that waited for the network and was then refused; it can be tried again. */
  readonly command?: string;
  /** The annotation that the command was about. */
  readonly about?: string;
};

type Props = {
  readonly words: readonly LostWord[];
  readonly onDone: (id: string) => void;
  readonly onRetry: (id: string) => void;
};

/** What a command was, in the reader's words. */
const whats = {
  "annotation.create": "lost.what.comment",
  "annotation.submit": "lost.what.comment",
  "annotation.reply": "lost.what.reply",
  "annotation.settle": "lost.what.verdict",
  "annotation.reopen": "lost.what.verdict",
  "annotation.release": "lost.what.release",
} as const;

const whatOf = (command: string): (typeof whats)[keyof typeof whats] | "lost.what.other" =>
  command in whats ? whats[command as keyof typeof whats] : "lost.what.other";

const LostWords = ({ words, onDone, onRetry }: Props) => {
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
        <>
          {word.command !== undefined && (
            <Button variant="quiet" onPress={() => onRetry(word.id)}>
              {t("lost.retry")}
            </Button>
          )}
          {word.text === "" ? (
            <Button variant="primary" onPress={close}>
              {t("lost.understood")}
            </Button>
          ) : (
            <>
              <Button variant="quiet" onPress={close}>
                {t("lost.drop")}
              </Button>
              <Button variant="primary" onPress={() => void copy(close)}>
                {t("lost.copy")}
              </Button>
            </>
          )}
        </>
      }
    >
      {word.command !== undefined && <p>{t(whatOf(word.command))}</p>}
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
