import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { wordDiff } from "./word-diff.ts";
import "./suggestion.css";

/** A suggested wording, against the words it would change. */
export const Suggestion = ({ annotation }: { readonly annotation: Pick<AnnotationView, "kind" | "target" | "quote" | "suggestion"> }) => {
  const { t } = useTranslation("reading");
  if (annotation.suggestion === "") return null;
  const changes = annotation.kind === "change" && (annotation.target.type === "range" || annotation.target.type === "block");
  return <WordingChange title={t("thread.suggestion")} before={changes ? annotation.quote.exact : ""} after={annotation.suggestion} />;
};

type Change = { readonly title: string; readonly before: string; readonly after: string };

/** Old words struck out, new ones underlined; each said aloud as what it is. */
export const WordingChange = ({ title, before, after }: Change) => {
  const { t } = useTranslation("reading");
  return (
    <div className="suggestion">
      <p className="suggestion__title">{title}</p>
      <p className="suggestion__text" lang="sv">
        {wordDiff(before, after).map((part, index) => {
          if (part.type === "same") return <span key={index}>{part.text}</span>;
          const added = part.type === "added";
          const Changed = added ? "ins" : "del";
          return (
            <Changed key={index}>
              <span className="visually-hidden">{t(added ? "thread.suggestionAdded" : "thread.suggestionRemoved")} </span>
              {part.text}
            </Changed>
          );
        })}
      </p>
    </div>
  );
};
