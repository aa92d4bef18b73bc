import { useState } from "react";
import type { Uncarried } from "../../server/queries/annotation/uncarried.ts";
import type { CommandInput } from "../../server/commands/registry.ts";
import { Badge } from "../components/ui/badge.tsx";
import { Button } from "../components/ui/button.tsx";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { WordingChange } from "../threads/suggestion.tsx";
import { PlaceDialog, type Place } from "./place-dialog.tsx";

export type Decision = CommandInput<"annotation.carry">["decision"];

type Props = {
  readonly item: Uncarried;
  readonly places: readonly Place[];
  /** The number of the version that it still points into. */
  readonly fromNumber: number;
  readonly isPending: boolean;
  readonly decide: (decision: Decision) => void;
};

/** One comment whose place is not certain: what it says, the words it was about and those that stand there now, and what to do. */
export const UncarriedCard = ({ item, places, fromNumber, isPending, decide }: Props) => {
  const { t } = useTranslation("versions");
  const [choosing, setChoosing] = useState(false);
  const { annotation, proposal, state, fate, score } = item;
  const why = fate === "gone" ? "gone" : score === 0 ? "elsewhere" : "changed";
  return (
    <article className="uncarried">
      <header className="uncarried__head">
        <KindBadge kind={annotation.kind} />
        <Badge tone={state === "left" ? "neutral" : "warning"}>{state === "left" ? t("waiting.left", { number: fromNumber }) : t(`waiting.${why}`)}</Badge>
        <span className="uncarried__by">{t("waiting.by", { name: annotation.authorName, place: annotation.unitName ?? annotation.bodyName })}</span>
      </header>
      <p className="uncarried__text">{annotation.text}</p>
      <WordingChange title={proposal ? `${t("waiting.before")} · ${t("waiting.now")}` : t("waiting.before")} before={annotation.quote.exact} after={proposal?.quote.exact ?? ""} />
      <div className="uncarried__actions">
        {proposal && (
          <Button size="s" variant="primary" isDisabled={isPending} onPress={() => decide({ type: "confirm" })}>
            {t("waiting.confirm")}
          </Button>
        )}
        <Button size="s" isDisabled={isPending} onPress={() => setChoosing(true)}>
          {t("waiting.choose")}
        </Button>
        {state !== "left" && (
          <Button size="s" variant="quiet" isDisabled={isPending} onPress={() => decide({ type: "leave" })}>
            {t("waiting.leave")}
          </Button>
        )}
      </div>
      <PlaceDialog places={places} isOpen={choosing} onOpenChange={setChoosing} onPlace={(target) => decide({ type: "place", target })} />
    </article>
  );
};
