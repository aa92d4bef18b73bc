import { useState } from "react";
import type { Difference } from "../../domain/draft/difference.ts";
import { Button } from "../components/ui/button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { WordingChange } from "../threads/suggestion.tsx";
import "./difference-list.css";

/** Enough to look through; a draft that was rewritten has thousands. */
const atOnce = 50;

/** What a version says otherwise, paragraph by paragraph: old words struck out, new ones underlined. */
export const DifferenceList = ({ differences }: { readonly differences: readonly Difference[] }) => {
  const { t } = useTranslation("versions");
  const [shown, setShown] = useState(atOnce);
  if (differences.length === 0) return <p className="differences__none">{t("changes.none")}</p>;
  const count = (type: Difference["type"]) => differences.filter((d) => d.type === type).length;
  const left = differences.length - shown;
  return (
    <>
      <p className="differences__counts">
        {t("changes.counts", { changed: count("changed"), added: count("added"), removed: count("removed"), moved: count("moved") })}
      </p>
      <ol className="differences">
        {differences.slice(0, shown).map((difference) => (
          <li key={`${difference.before?.id ?? ""} ${difference.after?.id ?? ""}`}>
            <DifferenceItem difference={difference} />
          </li>
        ))}
      </ol>
      {left > 0 && <Button onPress={() => setShown(shown + atOnce)}>{t("changes.more", { count: Math.min(left, atOnce) })}</Button>}
    </>
  );
};

const DifferenceItem = ({ difference }: { readonly difference: Difference }) => {
  const { t } = useTranslation("versions");
  const { type, before, after } = difference;
  const block = after ?? before;
  const place = block.number === null ? t("changes.heading") : t("changes.paragraph", { number: block.number });
  const words = type === "moved" ? { before: block.text, after: block.text } : { before: before?.text ?? "", after: after?.text ?? "" };
  return <WordingChange title={`${place} · ${t(`changes.${type}`)}`} {...words} />;
};
