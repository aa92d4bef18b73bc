/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- laid out as cards, a table loses its roles in some browsers; they are given again */
import { Link } from "@remix-run/react";
import Building2 from "lucide-react/icons/building-complex";
import { useState } from "react";
import { EmptyState } from "../components/ui/empty-state.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import "./admin.css";

export type ListedBody = {
  readonly id: string;
  readonly name: string;
  readonly officeName: string;
  readonly kind: "committee" | "company";
  readonly units: number;
  readonly people: number;
};

/** From this many on the list has a field to search in. */
const worthSearching = 9;

/** Every body that one may look after. */
export const BodyList = ({ bodies, mayCreate }: { readonly bodies: readonly ListedBody[]; readonly mayCreate: boolean }) => {
  const { t, i18n } = useTranslation("admin");
  const [sought, setSought] = useState("");
  const fold = (text: string) => text.toLocaleLowerCase(i18n.language);
  const shown = bodies.filter((body) => fold(`${body.name} ${body.officeName}`).includes(fold(sought.trim())));
  if (bodies.length === 0) {
    return (
      <section className="sheet">
        <EmptyState icon={<Building2 />} title={t("bodies.empty")}>
          {t(mayCreate ? "bodies.emptyText" : "bodies.noneYours")}
        </EmptyState>
      </section>
    );
  }
  return (
    <div className="admin-stack">
      {bodies.length >= worthSearching && <TextField className="admin-search" type="search" label={t("bodies.filter")} value={sought} onChange={setSought} />}
      <table className="admin-table" role="table" aria-label={t("bodies.table")}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">{t("bodies.name")}</th>
            <th role="columnheader" scope="col">{t("bodies.office")}</th>
            <th role="columnheader" scope="col">{t("bodies.kind")}</th>
            <th role="columnheader" scope="col" className="admin-table__number">{t("bodies.units")}</th>
            <th role="columnheader" scope="col" className="admin-table__number">{t("bodies.people")}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((body) => (
            <tr key={body.id} role="row">
              <th role="rowheader" scope="row">
                <Link to={`/admin/bodies/${body.id}`}>{body.name}</Link>
              </th>
              <td role="cell" data-head={t("bodies.office")}>{body.officeName}</td>
              <td role="cell" data-head={t("bodies.kind")}>{t(`bodies.kinds.${body.kind}`)}</td>
              <td role="cell" data-head={t("bodies.units")} className="admin-table__number">{body.units}</td>
              <td role="cell" data-head={t("bodies.people")} className="admin-table__number">{body.people}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className="form__hint">{shown.length === 0 && t("bodies.noMatch")}</p>
    </div>
  );
};
