import { Link } from "@remix-run/react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { StateBadge } from "../components/ui/state-badge.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import "./other-threads.css";

type Props = {
  readonly annotations: readonly AnnotationView[];
  /** To the thread here when it is the body's own, else to the reading pane. */
  readonly hrefOf: (annotation: AnnotationView) => string;
  readonly ownBodies: ReadonlySet<string>;
};

/** What else is said about the same place, so that verdicts agree with each other. */
export const OtherThreads = ({ annotations, hrefOf, ownBodies }: Props) => {
  const { t } = useTranslation("review");
  if (annotations.length === 0) return null;
  return (
    <details className="others" open={annotations.length <= 3}>
      <summary>{t("others.heading", { count: annotations.length })}</summary>
      <ul>
        {annotations.map((a) => (
          <li key={a.id}>
            <Link to={hrefOf(a)} preventScrollReset className="others__link">
              <span className="others__head">
                <KindBadge kind={a.kind} />
                <b>{a.authorName}</b>
                <span className="others__unit">{ownBodies.has(a.bodyId) ? a.unitName : a.bodyName}</span>
                {a.state === "settled" && <StateBadge state={a.state} outcome={a.disposition?.outcome} />}
              </span>
              <span className="others__words" lang="sv">
                {a.text || t("list.suggestionOnly", { text: a.suggestion })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
};
