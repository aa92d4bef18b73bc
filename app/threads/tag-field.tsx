import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { useId, useState, type KeyboardEvent } from "react";
import { IconButton } from "../components/ui/icon-button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import "./tags.css";

type Props = {
  readonly value: readonly string[];
  /** What the sender offers. */
  readonly offered: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
};

const most = 12;
const isSame = (a: string, b: string): boolean => a.toLocaleLowerCase("sv") === b.toLocaleLowerCase("sv");

/** Marks an annotation with perspectives: those that the sender offers, and others of one's own. */
export const TagField = ({ value, offered, onChange }: Props) => {
  const { t } = useTranslation("reading");
  const [own, setOwn] = useState("");
  const id = useId();
  const isChosen = (tag: string): boolean => value.some((chosen) => isSame(chosen, tag));
  const toggle = (tag: string): void => onChange(isChosen(tag) ? value.filter((chosen) => !isSame(chosen, tag)) : [...value, tag]);
  const add = (): void => {
    const tag = own.trim();
    setOwn("");
    if (tag === "" || isChosen(tag)) return;
    onChange([...value, offered.find((known) => isSame(known, tag)) ?? tag]);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add();
  };
  const others = value.filter((tag) => !offered.some((known) => isSame(known, tag)));
  const full = value.length >= most;
  return (
    <div className="tag-field" role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className="tag-field__label">
        {t("tags.label")}
      </span>
      {offered.map((tag) => (
        <button
          key={tag}
          type="button"
          className="tag tag--choice"
          aria-pressed={isChosen(tag)}
          disabled={full && !isChosen(tag)}
          onClick={() => toggle(tag)}
          lang="sv"
        >
          {tag}
        </button>
      ))}
      {others.map((tag) => (
        <button key={tag} type="button" className="tag tag--choice" aria-pressed="true" onClick={() => toggle(tag)} lang="sv">
          {tag}
          <X aria-hidden="true" />
        </button>
      ))}
      {!full && (
        <span className="tag-field__own">
          <input
            value={own}
            onChange={(event) => setOwn(event.target.value)}
            onKeyDown={pressed}
            onBlur={add}
            maxLength={60}
            aria-label={t("tags.own")}
            placeholder={t("tags.own")}
            className="tag-field__input"
          />
          {own.trim() !== "" && <IconButton size="s" label={t("tags.add")} icon={<Plus aria-hidden="true" />} onPress={add} />}
        </span>
      )}
    </div>
  );
};
