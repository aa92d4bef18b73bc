import { useId } from "react";
import type { FormalDocument, FormalSection } from "../../domain/response/formal-document.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { FormalBlocksView } from "./formal-blocks-view.tsx";
import { FormalLetterhead } from "./formal-letterhead.tsx";
import "./formal-document.css";

/** The response as it will be sent, on paper. */
export const FormalDocumentView = ({ document }: { document: FormalDocument }) => {
  const headingId = useId();
  return (
    <article className="formal" lang={document.language} aria-labelledby={headingId}>
      <FormalLetterhead document={document} headingId={headingId} />
      {document.sections.map((section) => (
        <SectionView key={section.key} section={section} />
      ))}
    </article>
  );
};

const SectionView = ({ section }: { section: FormalSection }) => {
  const { t, i18n } = useTranslation("response");
  if (section.heading === null) {
    return section.blocks.length === 0 ? null : (
      <section className="formal__section" aria-label={t("page.signaturesLabel")}>
        <FormalBlocksView blocks={section.blocks} />
      </section>
    );
  }
  return (
    <section className="formal__section">
      <h3>{section.heading}</h3>
      {section.origin === "written" && section.blocks.length === 0 ? (
        <p className="formal__empty" lang={i18n.language}>
          {t("page.emptySection")}
        </p>
      ) : (
        <FormalBlocksView blocks={section.blocks} />
      )}
    </section>
  );
};
