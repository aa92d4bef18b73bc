import PenLine from "lucide-react/icons/pen-line";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Target } from "../../domain/annotation/target.ts";
import { PlainButton } from "../components/ui/plain-button.tsx";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useActor } from "../session/use-actor.ts";
import "./begun-list.css";

type Props = {
  readonly drafts: readonly AnnotationView[];
  readonly nameOf: (target: Target) => string;
  readonly onContinue: (draft: AnnotationView) => void;
};

/** So many stand above the threads; the others are folded away, so that the threads are in sight. */
const shownAtOnce = 3;

/** Annotations that are being written, by the reader or together with the reader, the last begun first. */
export const BegunList = ({ drafts, ...rest }: Props) => {
  const { t } = useTranslation("reading");
  if (drafts.length === 0) return null;
  const latest = drafts.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const folded = latest.slice(shownAtOnce);
  return (
    <section className="begun" aria-label={t("panel.begun")}>
      <h3 className="begun__title">{t("panel.begun")}</h3>
      <Drafts drafts={latest.slice(0, shownAtOnce)} {...rest} />
      {folded.length > 0 && (
        <details className="begun__rest">
          <summary>{t("panel.begunMore", { count: folded.length })}</summary>
          <Drafts drafts={folded} {...rest} />
        </details>
      )}
    </section>
  );
};

const Drafts = ({ drafts, nameOf, onContinue }: Props) => {
  const { t } = useTranslation("reading");
  const { personId } = useActor();
  return (
    <ul className="begun__list">
      {drafts.map((draft) => (
        <li key={draft.id} className="begun__draft">
          <PenLine aria-hidden="true" className="begun__icon" />
          <div className="begun__what">
            <p className="begun__place">
              {nameOf(draft.target)} <KindBadge kind={draft.kind} />
            </p>
            <p className="begun__text" lang="sv">
              {draft.authorId === personId ? draft.text || t("panel.begunMine") : t("panel.begunBy", { name: draft.authorName })}
            </p>
          </div>
          <PlainButton size="s" onPress={() => onContinue(draft)} aria-label={`${t("panel.continue")}: ${nameOf(draft.target)}`}>
            {t("panel.continue")}
          </PlainButton>
        </li>
      ))}
    </ul>
  );
};
