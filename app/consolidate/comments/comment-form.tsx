import AtSign from "lucide-react/icons/at-sign";
import { useState } from "react";
import { commentBounds } from "../../../domain/response/comment.ts";
import { Button } from "../../components/ui/button.tsx";
import { Menu, MenuItem } from "../../components/ui/menu.tsx";
import { Switch } from "../../components/ui/switch.tsx";
import { TextArea } from "../../components/ui/text-area.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";

type Props = {
  readonly label: string;
  readonly send: string;
  readonly initial?: string;
  /** The words for which others may be suggested; left out where none may. */
  readonly quote?: string | undefined;
  /** Who can be mentioned, by name. */
  readonly people: readonly string[];
  readonly onSend: (text: string, replacement: string | null) => Promise<boolean>;
  readonly onCancel: () => void;
};

/** A few words, and perhaps those that should stand in the response instead. */
export const CommentForm = ({ label, send, initial = "", quote, people, onSend, onCancel }: Props) => {
  const { t } = useTranslation("comments");
  const [text, setText] = useState(initial);
  const [replacement, setReplacement] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [asked, setAsked] = useState(false);
  const isMissing = text.trim() === "" && (replacement === null || replacement === quote);
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (isMissing) return;
    setPending(true);
    const done = await onSend(text.trim(), replacement);
    setPending(false);
    if (done) onCancel();
  };
  return (
    <div className="comment-form">
      <TextArea
        label={label}
        value={text}
        onChange={setText}
        maxLength={commentBounds.text}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked to write here
        autoFocus
        errorMessage={asked && isMissing ? t("missing") : undefined}
      />
      {quote !== undefined && (
        <Switch isSelected={replacement !== null} onChange={(on) => setReplacement(on ? quote : null)}>
          {t("suggest")}
        </Switch>
      )}
      {replacement !== null && (
        <TextArea label={t("replacement")} value={replacement} onChange={setReplacement} maxLength={commentBounds.replacement} />
      )}
      <p className="comment-form__acts">
        <Button size="s" variant="primary" isPending={pending} onPress={() => void submit()}>
          {send}
        </Button>
        <Menu
          placement="bottom start"
          trigger={
            <Button size="s" variant="quiet" icon={<AtSign aria-hidden="true" />}>
              {t("mention")}
            </Button>
          }
          onAction={(name) => setText((words) => `${words}${words === "" || words.endsWith(" ") ? "" : " "}@${String(name)} `)}
        >
          {people.map((name) => (
            <MenuItem key={name} id={name}>
              {name}
            </MenuItem>
          ))}
        </Menu>
        <Button size="s" variant="quiet" onPress={onCancel}>
          {t("cancel")}
        </Button>
      </p>
    </div>
  );
};
