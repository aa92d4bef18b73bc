import { useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { StateBadge } from "../components/ui/state-badge.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useWords } from "../live/consultation-live.tsx";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import type { ThreadConsultation } from "../threads/abilities.ts";
import type { PlaceName } from "./place-name.ts";
import "./release-many.css";

type Props = {
  /** What the reader may share with all bodies, in order; at most two hundred are shown. */
  readonly candidates: readonly AnnotationView[];
  readonly consultation: ThreadConsultation;
  readonly placeName: PlaceName;
  readonly onClose: () => void;
};

const most = 200;

/** Sharing many of the body's comments with every body at once: which ones is chosen one by one or by what was accepted, never all unseen. */
const ReleaseMany = ({ candidates, consultation, placeName, onClose }: Props) => {
  const { t, i18n } = useTranslation("reading");
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const [chosen, setChosen] = useState<ReadonlySet<AnnotationId>>(new Set());
  const shown = candidates.slice(0, most);
  useWords(shown);
  const picked = shown.filter((a) => chosen.has(a.id));
  const accepted = shown.filter((a) => a.disposition?.outcome === "accepted" || a.disposition?.outcome === "partly");
  const toggle = (id: AnnotationId): void => setChosen((known) => new Set(known.has(id) ? [...known].filter((k) => k !== id) : [...known, id]));

  const release = async (): Promise<void> => {
    const result = await send("annotation.release-many", { annotationIds: picked.map((a) => a.id), audience: "all" });
    if (!result.ok) return tellRefusal(result.refusal);
    toast({ tone: "success", text: t("releaseMany.done", { count: picked.length }) });
    onClose();
  };
  const ownBodies = new Set(shown.map((a) => a.bodyId));
  const others = consultation.bodies.filter((body) => !ownBodies.has(body.id)).map((body) => body.name);
  return (
    <Dialog
      title={t("releaseMany.title")}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      size="l"
      actions={
        <Button variant="primary" isDisabled={picked.length === 0} isPending={pending} onPress={() => void release()}>
          {t("releaseMany.confirm", { count: picked.length })}
        </Button>
      }
    >
      <p>{t("releaseMany.text", { bodies: new Intl.ListFormat(i18n.language).format(others) })}</p>
      <div className="release-many__quick">
        <Button size="s" isDisabled={accepted.length === 0} onPress={() => setChosen(new Set(accepted.map((a) => a.id)))}>
          {t("releaseMany.accepted", { count: accepted.length })}
        </Button>
        <Button size="s" variant="quiet" onPress={() => setChosen(new Set(picked.length === shown.length ? [] : shown.map((a) => a.id)))}>
          {t(picked.length === shown.length ? "releaseMany.none" : "releaseMany.all")}
        </Button>
      </div>
      <ul className="release-many__list">
        {shown.map((a) => (
          <li key={a.id}>
            <label className="release-many__choice">
              <input type="checkbox" checked={chosen.has(a.id)} onChange={() => toggle(a.id)} />
              <span className="release-many__head">
                <span>
                  {placeName(a.target).name} · {a.authorName}
                </span>
                <KindBadge kind={a.kind} />
                {a.disposition && <StateBadge state={a.state} outcome={a.disposition.outcome} />}
              </span>
              <span className="release-many__text" lang="sv">
                {a.text || a.suggestion}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};

export default ReleaseMany;
