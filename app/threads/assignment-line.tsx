import type { Assignment } from "../../domain/annotation/annotation.ts";
import { formatLongDay } from "../i18n/format.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useToday } from "../session/today.ts";

/** Who sees to a thread, by when, and whether that day has passed. */
export const AssignmentLine = ({ assignment, isOpen }: { readonly assignment: Assignment; readonly isOpen: boolean }) => {
  const { t, i18n } = useTranslation("reading");
  const today = useToday();
  const { name, dueDay } = assignment;
  const late = isOpen && dueDay !== null && dueDay < today;
  const text = dueDay === null ? t("tools.assignedTo", { name }) : t("tools.assignedToBy", { name, day: formatLongDay(dueDay, i18n.language) });
  return (
    <p className={late ? "thread-tools__line thread-tools__line--late" : "thread-tools__line"}>
      {text}
      {late && ` ${t("tools.late")}`}
    </p>
  );
};
