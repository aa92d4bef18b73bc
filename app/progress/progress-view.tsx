import { useRevalidator } from "@remix-run/react";
import { useEffect, useMemo, useRef } from "react";
import { isForColleagues } from "../../domain/annotation/annotation.ts";
import type { Block } from "../../domain/draft/block.ts";
import type { BodyId } from "../../domain/ids.ts";
import { hasRole } from "../../domain/people/actor.ts";
import { progressOf } from "../../domain/progress/matrix.ts";
import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import type { ConsultationDetail } from "../../server/queries/consultation/consultations.ts";
import type { PersonProgress } from "../../server/queries/consultation/progress.ts";
import { DeadlineText } from "../components/shell/deadline-text.tsx";
import { Switch } from "../components/ui/switch.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useAnnotations, useResponseChanges } from "../live/consultation-live.tsx";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { placesIn } from "../../domain/annotation/place.ts";
import { useActor } from "../session/use-actor.ts";
import { PeopleProgress } from "./people-progress.tsx";
import { ProgressFigures } from "./progress-figures.tsx";
import { ProgressTable } from "./progress-table.tsx";
import "../components/shell/page.css";
import "./progress.css";

type Props = {
  readonly consultation: ConsultationDetail;
  readonly blocks: readonly Block[];
  readonly bodyId: BodyId;
  readonly units: BodyDetail["units"];
  readonly people: readonly PersonProgress[];
};

/** How far a body has come: what is written, settled and left, by section and unit, and who has not begun. As it changes. */
export const ProgressView = ({ consultation, blocks, bodyId, units, people }: Props) => {
  const { t } = useTranslation("review");
  const actor = useActor();
  const annotations = useAnnotations();
  const placeOf = useMemo(() => placesIn(blocks), [blocks]);
  const progress = useMemo(() => {
    const own = [...annotations.values()].filter((a) => a.bodyId === bodyId && isForColleagues(a));
    return progressOf(
      own.map((a) => {
        const place = placeOf(a.target);
        return {
          unit: a.unitId ? { id: a.unitId, name: a.unitName ?? "" } : null,
          section: place.section,
          order: place.order,
          settled: a.state === "settled",
        };
      }),
    );
  }, [annotations, bodyId, placeOf]);
  useFreshPeople(annotations.size);

  return (
    <div className="progress-page">
      <header className="progress-page__head">
        <h1>{t("progress.title")}</h1>
        <p>
          <DeadlineText consultation={consultation} />
        </p>
      </header>
      <ProgressFigures total={progress.total} />
      {hasRole(actor, bodyId, "annotator") && consultation.state === "open" && (
        <OwnPart consultationId={consultation.id} bodyId={bodyId} finished={people.some((p) => p.id === actor.personId && p.state === "finished")} />
      )}
      <ProgressTable progress={progress} />
      <PeopleProgress people={people} units={units} />
    </div>
  );
};

/** People's standing comes from the server: asked again when threads have come or gone, or somebody says that they are done. */
const useFreshPeople = (threads: number): void => {
  const { revalidate } = useRevalidator();
  const known = useRef(threads);
  useEffect(() => {
    if (known.current === threads) return;
    known.current = threads;
    const timer = setTimeout(revalidate, 500);
    return () => clearTimeout(timer);
  }, [threads, revalidate]);
  useResponseChanges(() => revalidate());
};

type OwnPartProps = { readonly consultationId: string; readonly bodyId: string; readonly finished: boolean };

const OwnPart = ({ consultationId, bodyId, finished }: OwnPartProps) => {
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
    <section className="sheet progress-page__own">
      <Switch isSelected={finished} isDisabled={pending} onChange={(next) => void change(next)}>
        {t("progress.finished")}
      </Switch>
      <p>{t("progress.finishedHelp")}</p>
    </section>
  );
};
