import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import { Link } from "@remix-run/react";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import type { DraftPreview, PreviewPlace } from "./preview-of.server.ts";
import "./draft-preview-pane.css";

const to = ({ page, anchor }: PreviewPlace) => ({ search: `?part=${page}`, hash: `#${anchor}` });

const Outline = ({ preview }: { readonly preview: DraftPreview }) => {
  const { t } = useTranslation("sender");
  const { outline, tables, footnotes } = preview;
  const top = Math.min(...outline.map((entry) => entry.level));
  return (
    <nav className="preview__outline" aria-label={t("import.outline")}>
      <h3 className="preview__label">{t("import.outline")}</h3>
      {outline.length === 0 && <p className="preview__none">{t("import.noOutline")}</p>}
      <ul className="preview__links">
        {outline.map((entry) => (
          <li key={entry.anchor} style={{ paddingInlineStart: `${Math.min(entry.level - top, 4) * 14}px` }}>
            <Link to={to(entry)}>{entry.title}</Link>
          </li>
        ))}
      </ul>
      {tables.length > 0 && (
        <details>
          <summary>
            {t("import.tables")} <span className="preview__count">{tables.length}</span>
          </summary>
          <ul className="preview__links">
            {tables.map((table, index) => (
              <li key={table.anchor}>
                <Link to={to(table)}>{t("import.tableLink", { number: index + 1, rows: table.rows, columns: table.columns })}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
      {footnotes.length > 0 && (
        <details>
          <summary>
            {t("import.footnotes")} <span className="preview__count">{footnotes.length}</span>
          </summary>
          <ul className="preview__links">
            {footnotes.map((note) => (
              <li key={note.anchor}>
                <Link to={to(note)}>
                  {note.mark} {note.text}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
};

const Parts = ({ page, pages }: Pick<DraftPreview, "page" | "pages">) => {
  const { t } = useTranslation("sender");
  if (pages < 2) return null;
  return (
    <nav className="preview__parts" aria-label={t("import.pages")}>
      {page > 1 ? (
        <ButtonLink to={`?part=${page - 1}`} size="s" icon={<ChevronLeft aria-hidden="true" />}>
          {t("import.previous")}
        </ButtonLink>
      ) : (
        <span />
      )}
      <span className="tabular">{t("import.page", { page, pages })}</span>
      {page < pages ? (
        <ButtonLink to={`?part=${page + 1}`} size="s">
          {t("import.next")}
          <ChevronRight aria-hidden="true" />
        </ButtonLink>
      ) : (
        <span />
      )}
    </nav>
  );
};

/** The draft as its readers will meet it, a part at a time, with its outline beside. */
export const DraftPreviewPane = ({ preview }: { readonly preview: DraftPreview }) => {
  const { t } = useTranslation("sender");
  return (
    <div className="preview">
      <Outline preview={preview} />
      <div className="preview__main">
        <div className="preview__head">
          <h3>{t("import.preview")}</h3>
          <p className="preview__none">{t("import.previewHelp")}</p>
        </div>
        <Parts page={preview.page} pages={preview.pages} />
        {/* Made by the domain from parsed text, every character of it escaped; the same that readers are served. */}
        <article className="preview__sheet" lang="sv" aria-label={t("import.preview")} dangerouslySetInnerHTML={{ __html: preview.html }} />
        <Parts page={preview.page} pages={preview.pages} />
      </div>
    </div>
  );
};
