import Bookmark from "lucide-react/icons/bookmark";
import { useState } from "react";
import { v7 as uuid } from "uuid";
import type { SavedView } from "../../server/queries/account/my-settings.ts";
import { ActDialog } from "../components/ui/act-dialog.tsx";
import { Button } from "../components/ui/button.tsx";
import { Menu, MenuItem, MenuSection, MenuSeparator } from "../components/ui/menu.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { filterFromSearch, searchWithFilter, type ReviewFilter } from "./review-filter.ts";

type Props = {
  readonly consultationId: string;
  readonly initial: readonly SavedView[];
  readonly filter: ReviewFilter;
  readonly onFilter: (filter: ReviewFilter) => void;
};

/** Selections under names of one's own, kept with the account. */
export const ViewsMenu = ({ consultationId, initial, filter, onFilter }: Props) => {
  const { t } = useTranslation("review");
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const [views, setViews] = useState(initial);
  const [name, setName] = useState<string | null>(null);
  const now = searchWithFilter(new URLSearchParams(), filter).toString();
  const current = views.find((view) => new URLSearchParams(view.filter).toString() === now);

  const save = async (): Promise<void> => {
    const called = (name ?? "").trim();
    if (called === "") return;
    const view: SavedView = { id: uuid(), name: called, filter: Object.fromEntries(new URLSearchParams(now)) };
    const result = await send("review.save-view", { ...view, consultationId });
    if (!result.ok) return tellRefusal(result.refusal);
    setViews([...views.filter((v) => v.name !== called), view].sort((a, b) => a.name.localeCompare(b.name, "sv")));
    setName(null);
    toast({ tone: "success", text: t("views.saved", { name: called }) });
  };
  const remove = async (view: SavedView): Promise<void> => {
    const result = await send("review.remove-view", { id: view.id });
    if (!result.ok) return tellRefusal(result.refusal);
    setViews(views.filter((v) => v.id !== view.id));
    toast({ tone: "info", text: t("views.removed", { name: view.name }) });
  };
  return (
    <>
      <Menu
        placement="bottom start"
        trigger={
          <Button size="s" variant="quiet" icon={<Bookmark aria-hidden="true" />}>
            {current ? current.name : t("views.heading")}
          </Button>
        }
      >
        {views.length > 0 && (
          <MenuSection title={t("views.mine")}>
            {views.map((view) => (
              <MenuItem key={view.id} onAction={() => onFilter(filterFromSearch(new URLSearchParams(view.filter)))}>
                {view.name}
              </MenuItem>
            ))}
          </MenuSection>
        )}
        {views.length > 0 && <MenuSeparator />}
        <MenuItem onAction={() => setName("")}>{t("views.save")}</MenuItem>
        {current && (
          <MenuItem tone="danger" onAction={() => void remove(current)}>
            {t("views.remove", { name: current.name })}
          </MenuItem>
        )}
      </Menu>
      <ActDialog
        isOpen={name !== null}
        title={t("views.save")}
        size="s"
        confirm={t("views.saveConfirm")}
        isDisabled={(name ?? "").trim() === ""}
        isPending={pending}
        onConfirm={() => void save()}
        onClose={() => setName(null)}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the name is what the dialog asks for */}
          <TextField label={t("views.name")} description={t("views.nameHelp")} value={name ?? ""} onChange={setName} maxLength={60} autoFocus />
        </form>
      </ActDialog>
    </>
  );
};
