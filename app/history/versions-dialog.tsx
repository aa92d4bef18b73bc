import { useState } from "react";
import { Banner } from "../components/ui/banner.tsx";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { EmptyState } from "../components/ui/empty-state.tsx";
import { Spinner } from "../components/ui/spinner.tsx";
import { formatMoment } from "../i18n/format.ts";
import type { Stretch } from "../../server/queries/document/version.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useSittings, useVersion } from "./use-versions.ts";
import "./versions.css";

export type VersionsDialogProps = {
  /** As what opens it is called. */
  readonly title: string;
  /** `response/<id>` or `annotation/<id>`. */
  readonly document: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Brings the text of that number back; left out where there is only to look. Resolves when it is done or refused. */
  readonly onRestore?: (seq: number) => Promise<void>;
};

/** Who wrote in a document and when, what each time changed, and a way back. */
export const VersionsDialog = ({ title, document, isOpen, onOpenChange, onRestore }: VersionsDialogProps) => (
  <Dialog title={title} size="l" isOpen={isOpen} onOpenChange={onOpenChange}>
    <Versions document={document} {...(onRestore ? { onRestore } : {})} />
  </Dialog>
);

const Versions = ({ document, onRestore }: Pick<VersionsDialogProps, "document" | "onRestore">) => {
  const { t, i18n } = useTranslation("history");
  const [round, setRound] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isPending, setPending] = useState(false);
  const { value, failed } = useSittings(document, round);
  const sittings = value?.sittings ?? [];
  const sitting = sittings.find((s) => s.seq === chosen) ?? sittings[0];
  const version = useVersion(document, sitting);

  if (failed) return <Banner tone="danger">{t("failed")}</Banner>;
  if (!value) return <Spinner label={t("loading")} />;
  if (!sitting) return <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>;

  const restore = async (seq: number): Promise<void> => {
    setPending(true);
    await onRestore?.(seq);
    setPending(false);
    setChosen(null);
    setRound((n) => n + 1);
  };
  return (
    <div className="versions">
      <ol className="versions__list" aria-label={t("list")}>
        {sittings.map((s) => (
          <li key={s.seq}>
            <button type="button" className="versions__entry" aria-pressed={s.seq === sitting.seq} onClick={() => setChosen(s.seq)}>
              <span>{formatMoment(s.to, i18n.language)}</span>
              <span className="versions__people">{s.people.join(", ")}</span>
            </button>
          </li>
        ))}
      </ol>
      <section className="versions__text" aria-label={t("text", { moment: formatMoment(sitting.to, i18n.language) })}>
        {sitting.erased && <p>{t("erased")}</p>}
        {version.failed && <Banner tone="danger">{t("failed")}</Banner>}
        {version.value && <Stretches stretches={version.value.stretches} />}
        {onRestore && version.value && sitting.seq !== sittings[0]?.seq && (
          <p className="versions__back">
            <Button variant="primary" isPending={isPending} onPress={() => void restore(sitting.seq)}>
              {t("restore")}
            </Button>
            <span>{t("restoreHint")}</span>
          </p>
        )}
      </section>
    </div>
  );
};

/** Added words are underlined and removed ones struck through: colour alone says nothing. Where nothing was before, all of it is new, and none is marked. */
const Stretches = ({ stretches }: { readonly stretches: readonly Stretch[] }) => {
  const isFirst = stretches.every(({ type }) => type === "added");
  return (
    <p className="versions__words">
      {stretches.map(({ type, text }, n) =>
        type === "same" || isFirst ? <span key={n}>{text}</span> : type === "added" ? <ins key={n}>{text}</ins> : <del key={n}>{text}</del>,
      )}
    </p>
  );
};
