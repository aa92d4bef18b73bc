import Pencil from "lucide-react/icons/pencil";
import Undo2 from "lucide-react/icons/undo-2";
import { createContext, useContext, useState, type ReactNode } from "react";
import type { Derivation } from "../../domain/response/formal-document.ts";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { TextArea } from "../components/ui/text-area.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import "./wording.css";

/** Words a derived sentence otherwise, or (with null) as the facts say it. True when it was done. */
export type Word = (key: string, text: string | null) => Promise<boolean>;

const WordingContext = createContext<Word | null>(null);

type ProviderProps = {
  readonly responseId: string;
  /** False: the sentences only say that they were overridden. */
  readonly mayWrite: boolean;
  readonly onDone: () => Promise<void>;
  readonly children: ReactNode;
};

/** Lets the derived sentences of a formal document below be worded otherwise. */
export const WordingProvider = ({ responseId, mayWrite, onDone, children }: ProviderProps) => {
  const { t } = useTranslation("response");
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const word: Word = async (key, text) => {
    const result = await send("response.word", { responseId, key, text });
    if (!result.ok) {
      tellRefusal(result.refusal);
      return false;
    }
    await onDone();
    toast({ tone: "success", text: t(text === null ? "wording.undone" : "wording.done") });
    return true;
  };
  return <WordingContext.Provider value={mayWrite ? word : null}>{children}</WordingContext.Provider>;
};

type Props = { readonly derived: Derivation; readonly words: string };

/** Beside a derived sentence: that it was worded otherwise, and the way to do and undo it. */
export const WordingTools = ({ derived, words }: Props) => {
  const { t, i18n } = useTranslation("response");
  const word = useContext(WordingContext);
  const [isOpen, setOpen] = useState(false);
  const isOverridden = derived.original !== undefined;
  if (!word && !isOverridden) return null;
  return (
    <span className="wording" lang={i18n.language}>
      {isOverridden && (
        <span className={derived.isOutdated ? "wording__mark wording__mark--outdated" : "wording__mark"} title={derived.original}>
          {t(derived.isOutdated ? "wording.outdated" : "wording.overridden")}
        </span>
      )}
      {word && (
        <>
          <IconButton size="s" label={t("wording.edit")} icon={<Pencil aria-hidden="true" />} onPress={() => setOpen(true)} />
          {isOverridden && (
            <IconButton size="s" label={t("wording.undo")} icon={<Undo2 aria-hidden="true" />} onPress={() => void word(derived.key, null)} />
          )}
          {isOpen && <WordingDialog derived={derived} words={words} word={word} onClose={() => setOpen(false)} />}
        </>
      )}
    </span>
  );
};

const WordingDialog = ({ derived, words, word, onClose }: Props & { readonly word: Word; readonly onClose: () => void }) => {
  const { t } = useTranslation("response");
  const { t: common } = useTranslation();
  const [text, setText] = useState(words);
  const [isPending, setPending] = useState(false);
  const save = async (next: string | null) => {
    setPending(true);
    try {
      if (await word(derived.key, next)) onClose();
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={t("wording.title")}
      actions={
        <>
          {derived.original !== undefined && <Button onPress={() => void save(null)}>{t("wording.undo")}</Button>}
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button variant="primary" isPending={isPending} isDisabled={text.trim() === ""} onPress={() => void save(text.trim())}>
            {t("wording.save")}
          </Button>
        </>
      }
    >
      <p>{t("wording.help")}</p>
      <TextArea label={t("wording.text")} value={text} onChange={setText} maxLength={4000} rows={4} />
      <p className="wording__derived">
        <strong>{t("wording.derived")}</strong> <span lang="sv">{derived.original ?? words}</span>
      </p>
    </Dialog>
  );
};
