import Pencil from "lucide-react/icons/pencil";
import Trash2 from "lucide-react/icons/trash";
import UserPlus from "lucide-react/icons/user-plus";
import { useState } from "react";
import { colorOf } from "../../domain/people/color.ts";
import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import { Sheet } from "../components/shell/sheet.tsx";
import { AlertDialog } from "../components/ui/alert-dialog.tsx";
import { Avatar } from "../components/ui/avatar.tsx";
import { Badge } from "../components/ui/badge.tsx";
import { Banner } from "../components/ui/banner.tsx";
import { Button } from "../components/ui/button.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useActor } from "../session/use-actor.ts";
import { AddPerson } from "./add-person.tsx";
import { EditPerson } from "./edit-person.tsx";
import { useRemoval } from "./use-removal.ts";

type Person = BodyDetail["people"][number];

/** A body's people with their unit and roles, and changing them. */
export const People = ({ body, newId }: { readonly body: BodyDetail; readonly newId: string }) => {
  const { t } = useTranslation("admin");
  const common = useTranslation().t;
  const actor = useActor();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Person | null>(null);
  const removal = useRemoval<Person>(t("people.removed"), ({ id }) => ({ intent: "member.remove", personId: id }));
  const unitName = (person: Person) => body.units.find((unit) => unit.id === person.unitId)?.name;
  const { asked } = removal;
  return (
    <Sheet title={t("people.heading")}>
      <div className="form">
        {body.people.length === 0 ? (
          <p className="form__hint">{t("people.empty")}</p>
        ) : (
          <ul className="admin-list" aria-label={t("people.table")}>
            {body.people.map((person) => (
              <li key={person.id} className="person">
                <Avatar name={person.name} color={colorOf(person.id)} />
                <div className="person__who">
                  <span className="person__name">{person.name}</span>
                  <span className="person__detail">{[person.title, unitName(person)].filter(Boolean).join(", ")}</span>
                  <span className="person__detail">
                    {person.email.split("@")[0]}
                    <wbr />@{person.email.split("@")[1]}
                  </span>
                </div>
                <ul className="person__roles" aria-label={t("people.roles")}>
                  {person.roles.length === 0 && <li className="person__detail">{t("people.noRoles")}</li>}
                  {person.roles.map((role) => (
                    <li key={role}>
                      <Badge>{common(`role.${role}`)}</Badge>
                    </li>
                  ))}
                </ul>
                {body.mayAdminister && (
                  <span className="admin-list__actions">
                    <IconButton size="s" label={t("people.editOf", { name: person.name })} icon={<Pencil aria-hidden="true" />} onPress={() => setEditing(person)} />
                    <IconButton size="s" label={t("people.removeOf", { name: person.name })} icon={<Trash2 aria-hidden="true" />} onPress={() => removal.ask(person)} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        {body.mayAdminister && (
          <div className="form__actions">
            <Button variant="primary" icon={<UserPlus aria-hidden="true" />} onPress={() => setAdding(true)}>
              {t("people.add")}
            </Button>
          </div>
        )}
      </div>
      {adding && <AddPerson body={body} newId={newId} onClose={() => setAdding(false)} />}
      {editing && <EditPerson key={editing.id} body={body} person={editing} onClose={() => setEditing(null)} />}
      <AlertDialog {...removal.dialog} title={t("people.removeTitle", { name: asked?.name ?? "" })} confirm={t("people.remove")}>
        {asked?.id === actor.personId && <Banner tone="warning">{t("people.removeSelf")}</Banner>}
        <p>{t("people.removeText", { name: asked?.name ?? "", body: body.name })}</p>
      </AlertDialog>
    </Sheet>
  );
};
