import { useTranslation } from "../i18n/use-translation.ts";
import "./tags.css";

/** What an annotation is marked with. */
export const Tags = ({ tags }: { readonly tags: readonly string[] }) => {
  const { t } = useTranslation("reading");
  if (tags.length === 0) return null;
  return (
    <ul className="tags" aria-label={t("tags.label")} lang="sv">
      {tags.map((tag) => (
        <li key={tag} className="tag">
          {tag}
        </li>
      ))}
    </ul>
  );
};
