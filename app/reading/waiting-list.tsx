import Hourglass from "lucide-react/icons/hourglass";
import type { Kind } from "../../domain/annotation/kind.ts";
import type { Target } from "../../domain/annotation/target.ts";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import type { OutboxEntry } from "../live/outbox/outbox.ts";
import "./begun-list.css";

type Props = {
  readonly waiting: readonly OutboxEntry[];
  readonly nameOf: (target: Target) => string;
};

/** Annotations that were submitted without a network: they are on their way, and nobody else sees them yet. */
export const WaitingList = ({ waiting, nameOf }: Props) => {
  const { t } = useTranslation("reading");
  if (waiting.length === 0) return null;
  return (
    <section className="begun" aria-label={t("thread.waiting")}>
      <h3 className="begun__title">{t("thread.waiting")}</h3>
      <ul className="begun__list">
        {waiting.map((entry) => (
          <li key={entry.id} className="begun__draft">
            <Hourglass aria-hidden="true" className="begun__icon" />
            <p className="begun__place">
              {nameOf(entry.input["target"] as Target)} <KindBadge kind={entry.input["kind"] as Kind} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
