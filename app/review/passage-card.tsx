import { Fragment } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Block } from "../../domain/draft/block.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { passageOf, segmentsOf, type PassageBlock } from "./passage.ts";
import type { Place } from "../../domain/annotation/place.ts";
import { placeText } from "./place-text.ts";
import "./passage-card.css";

type Props = {
  readonly annotation: AnnotationView;
  readonly place: Place;
  readonly blocks: readonly Block[];
  /** Where the passage stands in the reading pane. */
  readonly href: string;
};

/** The words that the annotation speaks of, with what stands around them. */
export const PassageCard = ({ annotation, place, blocks, href }: Props) => {
  const { t } = useTranslation("review");
  const passage = passageOf(annotation.target, blocks);
  return (
    <section className={`passage passage--${annotation.kind}`} aria-label={t("passage.heading")}>
      <p className="passage__where">
        <span>
          <span lang="sv">{place.path.join(" › ")}</span>
          {place.scope !== "section" && [place.path.length > 0 && " › ", placeText(place, t)]}
        </span>
        <a className="passage__open" href={href}>
          {t("passage.open")}
        </a>
      </p>
      {passage ? (
        <div className="passage__text" lang="sv">
          {passage.before && <p className="passage__around">{passage.before.text}</p>}
          {passage.meant.map((meant) => (
            <MeantBlock key={meant.block.id} meant={meant} marked={t("passage.marked")} />
          ))}
          {passage.gap && (
            <p className="passage__gap">
              {t("passage.missingHere")}
            </p>
          )}
          {passage.after && <p className="passage__around">{passage.after.text}</p>}
        </div>
      ) : (
        <WithoutPassage annotation={annotation} />
      )}
    </section>
  );
};

const MeantBlock = ({ meant, marked }: { meant: PassageBlock; marked: string }) => {
  const Tag = meant.block.kind === "heading" ? "h3" : "p";
  return (
    <Tag className={`passage__meant passage__meant--${meant.block.kind}`}>
      {meant.block.number && <span className="passage__number">{meant.block.number}</span>}
      {meant.block.label && `${meant.block.label} `}
      {segmentsOf(meant).map((segment, index) =>
        segment.meant ? (
          <Fragment key={index}>
            <span className="visually-hidden">{`${marked} `}</span>
            <mark>{segment.text}</mark>
          </Fragment>
        ) : (
          <span key={index}>{segment.text}</span>
        ),
      )}
    </Tag>
  );
};

const WithoutPassage = ({ annotation }: { annotation: AnnotationView }) => {
  const { t } = useTranslation("review");
  if (annotation.target.type === "document") return <p className="passage__note">{t("passage.whole")}</p>;
  return (
    <>
      <p className="passage__note">{t("passage.gone")}</p>
      <blockquote className="passage__text" lang="sv">
        {annotation.quote.exact}
      </blockquote>
    </>
  );
};
