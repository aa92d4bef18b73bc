import { Link } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { Button } from "../components/ui/button.tsx";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { Suggestion } from "../threads/suggestion.tsx";
import type { OpenedPassage } from "./provenance-model.ts";
import { passageSources, type PassageSource } from "./source-links.ts";
import "../components/ui/popover.css";
import "./sources-popover.css";

type Props = {
  readonly passage: OpenedPassage;
  readonly annotations: ReadonlyMap<string, AnnotationView>;
  readonly mayWrite: boolean;
  readonly hrefOf: (id: string) => string;
  readonly onClose: () => void;
  readonly onConfirm: (annotation: AnnotationView) => void;
  readonly onDetach: (id: string) => void;
};

/** The annotations that a passage of the response rests on. */
export const SourcesPopover = ({ passage, annotations, mayWrite, hrefOf, onClose, onConfirm, onDetach }: Props) => {
  const { t } = useTranslation("response");
  const anchor = useRef(passage.anchor);
  anchor.current = passage.anchor;
  const sources = passageSources(passage.refs, annotations);
  return (
    <Popover triggerRef={anchor} isOpen onOpenChange={(open) => !open && onClose()} placement="bottom start" offset={6} className="popover sources">
      <Dialog className="sources__dialog">
        <Heading slot="title" level={2}>
          {t("consolidate.sourcesTitle", { count: sources.length })}
        </Heading>
        <ul>
          {sources.map((source) => (
            <li key={source.id}>
              <SourceView source={source} href={hrefOf(source.id)} />
              {mayWrite && (
                <p className="sources__acts">
                  {source.changed && source.annotation && (
                    <ConfirmButton annotation={source.annotation} onConfirm={onConfirm} />
                  )}
                  <Button size="s" variant="quiet" onPress={() => onDetach(source.id)}>
                    {t("consolidate.detach")}
                  </Button>
                </p>
              )}
            </li>
          ))}
        </ul>
      </Dialog>
    </Popover>
  );
};

const ConfirmButton = ({ annotation, onConfirm }: { annotation: AnnotationView; onConfirm: Props["onConfirm"] }) => {
  const { t } = useTranslation("response");
  return (
    <Button size="s" onPress={() => onConfirm(annotation)}>
      {t("consolidate.confirmDrift")}
    </Button>
  );
};

const SourceView = ({ source: { annotation, changed }, href }: { source: PassageSource; href: string }) => {
  const { t } = useTranslation("response");
  if (!annotation) return <p className="sources__changed">{t("consolidate.sourceGone")}</p>;
  return (
    <>
      <p className="sources__head">
        <KindBadge kind={annotation.kind} />
        <strong>{annotation.authorName}</strong>
        <span>{annotation.unitName}</span>
        <Link to={href}>{t("consolidate.openThread")}</Link>
      </p>
      {changed && <p className="sources__changed">{t("consolidate.drifted")}</p>}
      {annotation.text && (
        <p className="sources__text" lang="sv">
          {annotation.text}
        </p>
      )}
      <Suggestion annotation={annotation} />
    </>
  );
};
