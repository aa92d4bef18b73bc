import { Link, useRevalidator } from "@remix-run/react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Place } from "../../domain/annotation/place.ts";
import type { Target } from "../../domain/annotation/target.ts";
import type { OwnPart as Part } from "../../domain/progress/own-part.ts";
import { Switch } from "../components/ui/switch.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { placeText } from "../review/place-text.ts";

type Props = {
  readonly consultationId: string;
  readonly bodyId: string;
  readonly part: Part<AnnotationView>;
  readonly placeOf: (target: Target) => Place;
  /** Whether one has said so; null where it is not asked. */
  readonly finished: boolean | null;
};

/** The reader's own: what they have handed in, what is begun, and what waits for them, each with the way there. */
export const OwnPart = ({ consultationId, bodyId, part, placeOf, finished }: Props) => {
  const { t } = useTranslation("review");
  return (
    <section className="sheet progress-own" aria-labelledby="progress-own">
      <h2 id="progress-own" className="sheet__title">
        {t("progress.own.title")}
      </h2>
      <p>{t("progress.own.written", { count: part.written })}</p>
      {(["waiting", "begun"] as const).map(
        (what) =>
          part[what].length > 0 && (
            <div key={what} className="progress-own__list">
              <h3>{t(`progress.own.${what}`)}</h3>
              <ul>
                {part[what].map(({ id, target }) => (
                  <li key={id}>
                    <Link to={`/consultations/${consultationId}/read?a=${id}`}>{placeText(placeOf(target), t)}</Link>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      {finished !== null && <Finished consultationId={consultationId} bodyId={bodyId} finished={finished} />}
    </section>
  );
};

type FinishedProps = { readonly consultationId: string; readonly bodyId: string; readonly finished: boolean };

const Finished = ({ consultationId, bodyId, finished }: FinishedProps) => {
  const { t } = useTranslation("review");
  const { send, pending } = useCommand();
  const { revalidate } = useRevalidator();
  const tellRefusal = useRefusal();
  const change = async (next: boolean): Promise<void> => {
    const result = await send("participation.finish", { consultationId, bodyId, finished: next });
    if (result.ok) revalidate();
    else tellRefusal(result.refusal);
  };
  return (
    <div className="progress-own__finished">
      <Switch isSelected={finished} isDisabled={pending} onChange={(next) => void change(next)}>
        {t("progress.finished")}
      </Switch>
      <p>{t("progress.finishedHelp")}</p>
    </div>
  );
};
