import { useTranslation } from "react-i18next";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { wordDiff } from "./word-diff.ts";
import "./suggestion.css";

/** A suggested wording, against the words it would change. */
export const Suggestion = ({ annotation }: { readonly annotation: Pick<AnnotationView, "kind" | "target" | "quote" | "suggestion"> }) => {
  const { t } = useTranslation("reading");
  if (annotation.suggestion === "") return null;
  const changes = annotation.kind === "change" && (annotation.target.type === "range" || annotation.target.type === "block");
  const parts = wordDiff(changes ? annotation.quote.exact : "", annotation.suggestion);
  return (
    <div className="suggestion">
      <p className="suggestion__title">{t("thread.suggestion")}</p>
      <p className="suggestion__text" lang="sv">
        {parts.map((part, index) => {
          if (part.type === "same") return <span key={index}>{part.text}</span>;
          const added = part.type === "added";
          const Change = added ? "ins" : "del";
          return (
            <Change key={index}>
              <span className="visually-hidden">{t(added ? "thread.suggestionAdded" : "thread.suggestionRemoved")} </span>
              {part.text}
            </Change>
          );
        })}
      </p>
    </div>
  );
};
