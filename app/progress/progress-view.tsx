import { useRevalidator } from "@remix-run/react";
import { useEffect, useMemo, useRef } from "react";
import { isForColleagues } from "../../domain/annotation/annotation.ts";
import type { Block } from "../../domain/draft/block.ts";
import type { BodyId } from "../../domain/ids.ts";
import { hasRole } from "../../domain/people/actor.ts";
import { progressOf } from "../../domain/progress/matrix.ts";
import { ownPart } from "../../domain/progress/own-part.ts";
import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import type { ConsultationDetail } from "../../server/queries/consultation/consultations.ts";
import type { PersonProgress } from "../../server/queries/consultation/progress.ts";
import { DeadlineText } from "../components/shell/deadline-text.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useAnnotations, useResponseChanges } from "../live/consultation-live.tsx";
import { placesIn } from "../../domain/annotation/place.ts";
import { useActor } from "../session/use-actor.ts";
import { OwnPart } from "./own-part.tsx";
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
    const handedIn = [...annotations.values()].filter((a) => a.bodyId === bodyId && isForColleagues(a));
    return progressOf(
      handedIn.map((a) => {
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
  const own = useMemo(() => ownPart([...annotations.values()].filter((a) => a.bodyId === bodyId), actor.personId), [annotations, bodyId, actor.personId]);
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
      {hasRole(actor, bodyId, "annotator") && (
        <OwnPart
          consultationId={consultation.id}
          bodyId={bodyId}
          part={own}
          placeOf={placeOf}
          finished={consultation.state === "open" ? people.some((p) => p.id === actor.personId && p.state === "finished") : null}
        />
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
