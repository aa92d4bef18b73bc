import type { Count, Progress } from "../../domain/progress/matrix.ts";
import { useTranslation } from "../i18n/use-translation.ts";

/** Sections down, units across: how much is settled of what is written. */
export const ProgressTable = ({ progress }: { readonly progress: Progress }) => {
  const { t } = useTranslation("review");
  if (progress.total.written === 0) return <p className="sheet">{t("progress.nothingYet")}</p>;
  return (
    <section className="sheet" aria-labelledby="progress-sections">
      <h2 id="progress-sections" className="sheet__title">
        {t("progress.bySection")}
      </h2>
      <p className="sheet__text">{t("progress.cellHelp")}</p>
      {/* Wider than a small screen: it scrolls by itself, by keyboard too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus */}
      <div className="progress-table__frame" role="group" aria-labelledby="progress-sections" tabIndex={0}>
        <table className="progress-table">
          <thead>
            <tr>
              <th scope="col">{t("filter.section")}</th>
              {progress.units.map((unit) => (
                <th key={unit.id ?? ""} scope="col">
                  {unit.id === null ? t("filter.noUnit") : unit.name}
                </th>
              ))}
              <th scope="col">{t("progress.all")}</th>
            </tr>
          </thead>
          <tbody>
            {progress.sections.map((section) => (
              <tr key={section.id ?? ""}>
                <th scope="row">
                  <span lang="sv">{section.id === null ? t("filter.wholeDocument") : section.name}</span>
                </th>
                {progress.units.map((unit) => (
                  <Cell key={unit.id ?? ""} count={section.byUnit.get(unit.id)} />
                ))}
                <Cell count={section.count} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("progress.all")}</th>
              {progress.units.map((unit) => (
                <Cell key={unit.id ?? ""} count={unit.count} />
              ))}
              <Cell count={progress.total} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
};

const Cell = ({ count }: { readonly count: Count | undefined }) => {
  const { t } = useTranslation("review");
  if (!count || count.written === 0) return <td className="progress-table__none">–</td>;
  return (
    <td className={count.left === 0 ? "progress-table__done" : undefined}>
      <span aria-hidden="true">
        {count.settled}/{count.written}
      </span>
      <span className="visually-hidden">{t("progress.cell", { settled: count.settled, written: count.written, left: count.left })}</span>
    </td>
  );
};
