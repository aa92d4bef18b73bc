import { useId, useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { contradictionChoices, type ContradictionChoice } from "../../domain/response/contradiction.ts";
import type { ContradictionView } from "../../server/queries/response/responses.ts";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { RadioGroup } from "../components/ui/radio-group.tsx";
import { TextArea } from "../components/ui/text-area.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { Suggestion } from "../threads/suggestion.tsx";
import "./contradiction-dialog.css";

type Props = {
  readonly contradictions: readonly ContradictionView[];
  readonly annotations: ReadonlyMap<string, AnnotationView>;
  readonly mayWrite: boolean;
  readonly onClose: () => void;
  readonly onSettle: (contradiction: ContradictionView, choice: ContradictionChoice, reason: string) => Promise<boolean>;
  readonly onReopen: (rulingId: string) => Promise<void>;
};

/** Lines that cannot both be followed: what each says, which is chosen and why. Both are kept, and so is the choice. */
export const ContradictionDialog = ({ contradictions, annotations, mayWrite, onClose, onSettle, onReopen }: Props) => {
  const { t } = useTranslation("consolidate");
  const order = { unsettled: 0, waiting: 1, settled: 2 } as const;
  const sorted = [...contradictions].sort((a, b) => order[a.state] - order[b.state]);
  return (
    <Dialog isOpen onOpenChange={(open) => !open && onClose()} title={t("contradiction.title")} size="l">
      <p>{t("contradiction.help")}</p>
      <ol className="contradictions">
        {sorted.map((one) => (
          <li key={`${one.first} ${one.second}`}>
            <Contradiction
              contradiction={one}
              lines={[annotations.get(one.first), annotations.get(one.second)]}
              mayWrite={mayWrite}
              onSettle={onSettle}
              onReopen={onReopen}
            />
          </li>
        ))}
      </ol>
    </Dialog>
  );
};

type OneProps = Pick<Props, "mayWrite" | "onSettle" | "onReopen"> & {
  readonly contradiction: ContradictionView;
  readonly lines: readonly (AnnotationView | undefined)[];
};

const Contradiction = ({ contradiction, lines, mayWrite, onSettle, onReopen }: OneProps) => {
  const { t } = useTranslation("consolidate");
  const headingId = useId();
  const { kind, state, ruling } = contradiction;
  const [first = "", second = ""] = lines.map((line) => line?.authorName ?? "");
  const words = { first, second };
  return (
    <section className="contradiction" aria-labelledby={headingId}>
      <h3 id={headingId}>{t(`contradiction.kind.${kind}`)}</h3>
      {lines[0]?.quote.exact && (
        <blockquote className="contradiction__quote" lang="sv">
          {lines[0].quote.exact}
        </blockquote>
      )}
      <div className="contradiction__lines">{lines.map((line, index) => line && <Line key={line.id} line={line} number={index + 1} />)}</div>
      {ruling ? (
        <p className="contradiction__ruling">
          <strong>{t(`contradiction.chose.${ruling.choice}`, words)}</strong> {ruling.reason} <span>({ruling.byName})</span>
          {mayWrite && (
            <Button size="s" variant="quiet" onPress={() => void onReopen(ruling.id)}>
              {t("contradiction.reopen")}
            </Button>
          )}
        </p>
      ) : state === "waiting" ? (
        <p className="contradiction__ruling">{t("contradiction.waiting")}</p>
      ) : state === "settled" ? (
        <p className="contradiction__ruling">{t("contradiction.setAside")}</p>
      ) : (
        mayWrite && <Choice contradiction={contradiction} words={words} onSettle={onSettle} />
      )}
    </section>
  );
};

const Line = ({ line, number }: { readonly line: AnnotationView; readonly number: number }) => (
  <article className="contradiction__line">
    <p className="contradiction__who">
      <span aria-hidden="true">{number}.</span> <KindBadge kind={line.kind} /> <strong>{line.authorName}</strong> <span>{line.unitName}</span>
    </p>
    {line.text && <p lang="sv">{line.text}</p>}
    <Suggestion annotation={line} />
  </article>
);

type ChoiceProps = Pick<Props, "onSettle"> & {
  readonly contradiction: ContradictionView;
  readonly words: { readonly first: string; readonly second: string };
};

const Choice = ({ contradiction, words, onSettle }: ChoiceProps) => {
  const { t } = useTranslation("consolidate");
  const [choice, setChoice] = useState<ContradictionChoice | null>(null);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const settle = async () => {
    setAsked(true);
    if (choice === null || reason.trim() === "") return;
    setPending(true);
    await onSettle(contradiction, choice, reason.trim());
    setPending(false);
  };
  return (
    <div className="contradiction__choice">
      <RadioGroup
        label={t("contradiction.choose")}
        value={choice}
        onChange={(value) => setChoice(value as ContradictionChoice)}
        options={contradictionChoices.map((id) => ({ id, label: t(`contradiction.choice.${id}`, words) }))}
        errorMessage={asked && choice === null ? t("contradiction.chooseMissing") : undefined}
      />
      <TextArea
        label={t("contradiction.reason")}
        value={reason}
        onChange={setReason}
        isRequired
        maxLength={2000}
        errorMessage={asked && reason.trim() === "" ? t("contradiction.reasonMissing") : undefined}
      />
      <Button variant="primary" isPending={pending} onPress={() => void settle()}>
        {t("contradiction.settle")}
      </Button>
    </div>
  );
};
