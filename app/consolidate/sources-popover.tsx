import { Link } from "@remix-run/react";
import { useRef } from "react";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { DriftView } from "../../server/queries/response/responses.ts";
import { Button } from "../components/ui/button.tsx";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { Suggestion, WordingChange } from "../threads/suggestion.tsx";
import type { OpenedPassage } from "./provenance-model.ts";
import { passageSources, type DriftByRef, type PassageSource } from "./source-links.ts";
import "../components/ui/popover.css";
import "./sources-popover.css";

type Props = {
  readonly passage: OpenedPassage;
  readonly annotations: ReadonlyMap<string, AnnotationView>;
  readonly drift: DriftByRef;
  readonly mayWrite: boolean;
  readonly hrefOf: (id: string) => string;
  readonly onClose: () => void;
  readonly onTakeOver: (drift: DriftView) => void;
  readonly onKeep: (drift: DriftView) => void;
  readonly onDetach: (id: string) => void;
};

/** The annotations that sentences of the response rest on, and what has happened to them since. */
export const SourcesPopover = (props: Props) => {
  const { passage, annotations, drift, mayWrite, hrefOf, onClose } = props;
  const { t } = useTranslation("consolidate");
  const anchor = useRef(passage.anchor);
  anchor.current = passage.anchor;
  const sources = passageSources(passage.refs, annotations, drift);
  return (
    <Popover triggerRef={anchor} isOpen onOpenChange={(open) => !open && onClose()} placement="bottom start" offset={6} className="popover sources">
      <Dialog className="sources__dialog">
        <Heading slot="title" level={2}>
          {t("sourcesTitle", { count: sources.length })}
        </Heading>
        <ul>
          {sources.map((source) => (
            <li key={source.id}>
              <SourceView source={source} href={hrefOf(source.id)} />
              {mayWrite && (
                <p className="sources__acts">
                  {source.drift && <DriftButtons drift={source.drift} onTakeOver={props.onTakeOver} onKeep={props.onKeep} />}
                  <Button size="s" variant="quiet" onPress={() => props.onDetach(source.id)}>
                    {t("detach")}
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

/** One press each: bring the words up to the source, or let them stand as they are. Both are recorded. */
const DriftButtons = ({ drift, onTakeOver, onKeep }: { readonly drift: DriftView } & Pick<Props, "onTakeOver" | "onKeep">) => {
  const { t } = useTranslation("consolidate");
  return (
    <>
      <Button size="s" onPress={() => onTakeOver(drift)}>
        {t(drift.kind === "edited" ? "takeOver" : "takeOut")}
      </Button>
      <Button size="s" onPress={() => onKeep(drift)}>
        {t("keep")}
      </Button>
    </>
  );
};

const SourceView = ({ source: { annotation, drift }, href }: { source: PassageSource; href: string }) => {
  const { t } = useTranslation("consolidate");
  return (
    <>
      {annotation && (
        <p className="sources__head">
          <KindBadge kind={annotation.kind} />
          <strong>{annotation.authorName}</strong>
          <span>{annotation.unitName}</span>
          <Link to={href}>{t("openThread")}</Link>
        </p>
      )}
      {drift && <p className="sources__changed">{t(`driftKind.${drift.kind}`)}</p>}
      {!annotation && !drift && <p className="sources__changed">{t("driftKind.gone")}</p>}
      {drift?.before && drift.now && drift.kind === "edited" ? (
        <Difference before={drift.before} now={drift.now} />
      ) : (
        annotation && (
          <>
            {annotation.text && (
              <p className="sources__text" lang="sv">
                {annotation.text}
              </p>
            )}
            <Suggestion annotation={annotation} />
          </>
        )
      )}
    </>
  );
};

type Words = NonNullable<DriftView["before"]>;

const Difference = ({ before, now }: { readonly before: Words; readonly now: Words }) => {
  const { t } = useTranslation("consolidate");
  const { t: reading } = useTranslation("reading");
  return (
    <>
      <WordingChange title={t("difference")} before={before.text} after={now.text} />
      {(before.suggestion || now.suggestion) && (
        <WordingChange title={reading("thread.suggestion")} before={before.suggestion} after={now.suggestion} />
      )}
    </>
  );
};
