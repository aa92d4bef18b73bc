import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import type { PersonProgress } from "../../server/queries/consultation/progress.ts";
import { Badge, type BadgeTone } from "../components/ui/badge.tsx";
import { useTranslation } from "../i18n/use-translation.ts";

const tones: Readonly<Record<PersonProgress["state"], BadgeTone>> = { notBegun: "warning", begun: "neutral", finished: "success" };
const order: readonly PersonProgress["state"][] = ["notBegun", "begun", "finished"];

type Props = { readonly people: readonly PersonProgress[]; readonly units: BodyDetail["units"] };

/** Who is asked to comment, by unit: those who have not begun first. */
export const PeopleProgress = ({ people, units }: Props) => {
  const { t } = useTranslation("review");
  const groups = [...units.map((u) => ({ id: u.id as string | null, name: u.name })), { id: null, name: t("filter.noUnit") }]
    .map((unit) => ({ ...unit, people: people.filter((p) => p.unitId === unit.id) }))
    .filter((unit) => unit.people.length > 0);
  const waiting = people.filter((p) => p.state === "notBegun").length;
  return (
    <section className="sheet" aria-labelledby="progress-people">
      <h2 id="progress-people" className="sheet__title">
        {t("progress.people")}
      </h2>
      <p className="sheet__text">{t("progress.notBegunCount", { count: waiting, total: people.length })}</p>
      <div className="progress-people">
        {groups.map((unit) => (
          <section key={unit.id ?? ""} aria-label={unit.name}>
            <h3>{unit.name}</h3>
            <ul>
              {[...unit.people]
                .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
                .map((person) => (
                  <li key={person.id}>
                    <span>{person.name}</span>
                    <Badge tone={tones[person.state]}>{t(`progress.state.${person.state}`)}</Badge>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
};
