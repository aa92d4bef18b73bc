import { Link } from "@remix-run/react";
import { useRef, useState } from "react";
import type { Refusal, Result } from "../../domain/result.ts";
import { AlertDialog } from "../components/ui/alert-dialog.tsx";
import { buttonClass } from "../components/ui/button-look.ts";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { toast } from "../components/ui/toast.ts";
import { useRefusalText } from "../i18n/use-refusal-text.ts";
import { useArea, useTranslation } from "../i18n/use-translation.ts";
import { loginPath } from "../session/safe-path.ts";
import { copyText, selectText } from "./copy-text.ts";
import "./lost-words.css";

/** Words that did not go in, with the reason: they are kept until their writer has copied them, tried again, or thrown them away. */
export type LostWord = {
  readonly id: string;
  readonly refusal: Refusal;
  readonly text: string;
  /** The command that waited for the network and was then refused; it can be tried again. */
  readonly command?: string;
  /** The annotation that they were about. */
  readonly about?: string;
  /** The address at which it is read, while it is there. */
  readonly address?: string;
  /** Their document is over, but a new draft can begin with them in the same place. */
  readonly canBegin?: boolean;
};

type Props = {
  readonly words: readonly LostWord[];
  readonly onDone: (id: string) => void;
  readonly onRetry: (id: string) => void;
  /** Begins a draft with the words. */
  readonly onBegin: (id: string) => Promise<Result<unknown>>;
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

/** Closing the view throws nothing away: a button stays, and a reload shows it again. */
const LostWords = ({ words, onDone, onRetry, onBegin }: Props) => {
  const { t } = useTranslation("reading");
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const word = words.find(({ id }) => !aside.has(id));
  if (words.length === 0) return null;
  if (!word) {
    return (
      <div className="lost-words__aside">
        <Button onPress={() => setAside(new Set())}>{t("lost.aside", { count: words.length })}</Button>
      </div>
    );
  }
  return (
    <OneLost
      key={word.id}
      word={word}
      onClose={() => setAside(new Set(words.map(({ id }) => id)))}
      onDone={() => onDone(word.id)}
      onRetry={() => onRetry(word.id)}
      onBegin={() => onBegin(word.id)}
    />
  );
};

type OneProps = {
  readonly word: LostWord;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onRetry: () => void;
  readonly onBegin: () => Promise<Result<unknown>>;
};

const OneLost = ({ word, onClose, onDone, onRetry, onBegin }: OneProps) => {
  const { t } = useTranslation("reading");
  const common = useTranslation().t;
  // The reason is the point of this: it waits for the words of refusals.
  useArea("refusals");
  const refusalText = useRefusalText();
  const [isDropping, setDropping] = useState(false);
  const [byHand, setByHand] = useState(false);
  const [refusal, setRefusal] = useState(word.refusal);
  const quote = useRef<HTMLQuoteElement>(null);
  const copy = async (): Promise<void> => {
    if (await copyText(word.text)) return onDone();
    setByHand(true);
    if (quote.current) selectText(quote.current);
  };
  const begin = async (): Promise<void> => {
    const begun = await onBegin();
    if (!begun.ok) return setRefusal(begun.refusal);
    toast({ tone: "success", text: t("lost.begun") });
    onDone();
  };
  const hasText = word.text !== "";
  return (
    <>
      <Dialog
        title={t("lost.title")}
        isOpen
        onOpenChange={(open) => !open && !isDropping && onClose()}
        actions={
          <>
            {hasText ? (
              <Button variant="quiet" onPress={() => setDropping(true)}>
                {t("lost.drop")}
              </Button>
            ) : (
              <Button variant={word.command === undefined ? "primary" : "quiet"} onPress={onDone}>
                {t("lost.understood")}
              </Button>
            )}
            {refusal.code === "auth.required" && (
              <a href={loginPath(location.pathname + location.search)} className={buttonClass({})}>
                {common("action.signIn")}
              </a>
            )}
            {word.command !== undefined && <Button onPress={onRetry}>{t("lost.retry")}</Button>}
            {word.canBegin && <Button onPress={() => void begin()}>{t("lost.begin")}</Button>}
            {hasText && (
              <Button variant="primary" onPress={() => void copy()}>
                {t("lost.copy")}
              </Button>
            )}
          </>
        }
      >
        {word.command !== undefined && <p>{t(whatOf(word.command))}</p>}
        <p>{refusalText(refusal)}</p>
        {word.address !== undefined && (
          <p>
            {/* What is put aside stays at hand beside the thread. */}
            <Link to={word.address} preventScrollReset onClick={onClose}>
              {t("lost.show")}
            </Link>
          </p>
        )}
        {hasText && (
          <>
            <p role={byHand ? "alert" : undefined}>{byHand ? t("lost.byHand") : t("lost.keep")}</p>
            <blockquote ref={quote} className="lost-words__text">
              {word.text}
            </blockquote>
          </>
        )}
      </Dialog>
      <AlertDialog title={t("lost.dropTitle")} confirm={t("lost.dropConfirm")} isOpen={isDropping} onOpenChange={setDropping} onConfirm={onDone}>
        {t("lost.dropText")}
      </AlertDialog>
    </>
  );
};

export default LostWords;
