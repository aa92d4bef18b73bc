import { Hourglass } from "lucide-react";
import { useMemo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Kind } from "../../domain/annotation/kind.ts";
import type { Target } from "../../domain/annotation/target.ts";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { useLive } from "../live/consultation-live.tsx";
import "./begun-list.css";

type Props = {
  readonly nameOf: (target: Target) => string;
  /** Which places to list; all when it always says yes. */
  readonly isHere: (target: Target) => boolean;
};

/** Annotations that were submitted without a network: they are on their way, and nobody else sees them yet. */
export const WaitingList = ({ nameOf, isHere }: Props) => {
  const { t } = useTranslation("reading");
  const { outbox } = useLive();
  const { waiting } = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot, outbox.getServerSnapshot);
  const submitted = useMemo(() => {
    const ids = new Set(waiting.filter((e) => e.name === "annotation.submit").map((e) => e.input["annotationId"]));
    return waiting.filter((e) => e.name === "annotation.create" && ids.has(e.input["id"]));
  }, [waiting]);
  const here = submitted.filter((entry) => isHere(entry.input["target"] as Target));
  if (here.length === 0) return null;
  return (
    <section className="begun" aria-label={t("thread.waiting")}>
      <h3 className="begun__title">{t("thread.waiting")}</h3>
      <ul className="begun__list">
        {here.map((entry) => (
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
