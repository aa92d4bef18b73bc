import { getFormProps } from "@conform-to/react";
import Trash2 from "lucide-react/icons/trash";
import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import { daysBetween } from "../components/shell/days-left.ts";
import { Sheet } from "../components/shell/sheet.tsx";
import { AlertDialog } from "../components/ui/alert-dialog.tsx";
import { Button } from "../components/ui/button.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { DayField } from "../sender/form/day-field.tsx";
import { FormRefusal } from "../sender/form/form-refusal.tsx";
import { useCommandForm } from "../sender/form/use-command-form.ts";
import { useFormats } from "../sender/use-formats.ts";
import { useToday } from "../session/today.ts";
import { createMeetingSchema } from "./admin-schemas.ts";
import { useRemoval } from "./use-removal.ts";

type Meeting = BodyDetail["meetings"][number];

/** Minutes are adjusted at latest two weeks after the meeting (5 kap. 69 § and 6 kap. 35 § kommunallagen). */
const longestAdjustment = 14;

const AddMeeting = ({ newId }: { readonly newId: string }) => {
  const { t } = useTranslation("admin");
  const { fetcher, form, fields, isPending } = useCommandForm({
    id: "add-meeting",
    schema: createMeetingSchema,
    done: () => toast({ tone: "success", text: t("meetings.added") }),
  });
  const { heldOn, adjustedOn } = fields;
  return (
    <fetcher.Form {...getFormProps(form)} method="post" className="form">
      <FormRefusal errors={form.errors} />
      <input type="hidden" name="intent" value="meeting.create" />
      <input type="hidden" name="id" value={newId} />
      <div className="admin-inline admin-inline--days">
        <DayField field={heldOn} label={t("field.heldOn")} help={t("field.heldOnHelp")} />
        <DayField field={adjustedOn} label={t("field.adjustedOn")} help={t("field.adjustedOnHelp")} />
        <Button type="submit" isPending={isPending}>
          {t("meetings.addSubmit")}
        </Button>
      </div>
    </fetcher.Form>
  );
};

/** When the committee decides and when its minutes are adjusted: what the decision in every response is reckoned from. */
export const Meetings = ({ body, newId }: { readonly body: BodyDetail; readonly newId: string }) => {
  const { t } = useTranslation("admin");
  const { day } = useFormats();
  const today = useToday();
  const removal = useRemoval<Meeting>(t("meetings.removed"), ({ id }) => ({ intent: "meeting.remove", meetingId: id }));
  const coming = body.meetings.filter((meeting) => meeting.heldOn >= today);
  const past = body.meetings.filter((meeting) => meeting.heldOn < today);
  const item = (meeting: Meeting) => (
    <li key={meeting.id} className="admin-list__item">
      <time className="admin-list__name" dateTime={meeting.heldOn}>
        {day(meeting.heldOn)}
      </time>
      <span className="admin-list__detail">
        {t("meetings.adjusted", { day: day(meeting.adjustedOn) })}
        {daysBetween(meeting.heldOn, meeting.adjustedOn) > longestAdjustment && <span className="admin-list__doubt">{t("meetings.late")}</span>}
      </span>
      {body.mayAdminister && (
        <span className="admin-list__actions">
          <IconButton
            size="s"
            label={t("meetings.removeOf", { day: day(meeting.heldOn) })}
            icon={<Trash2 aria-hidden="true" />}
            onPress={() => removal.ask(meeting)}
          />
        </span>
      )}
    </li>
  );
  return (
    <Sheet title={t("meetings.heading")} text={t(body.kind === "company" ? "meetings.company" : "meetings.help")}>
      <div className="form">
        {coming.length === 0 ? <p className="form__hint">{t("meetings.empty")}</p> : <ul className="admin-list">{coming.map(item)}</ul>}
        {past.length > 0 && (
          <details>
            <summary className="form__hint">{t("meetings.past", { count: past.length })}</summary>
            <ul className="admin-list">{past.map(item)}</ul>
          </details>
        )}
        {body.mayAdminister && <AddMeeting newId={newId} />}
      </div>
      <AlertDialog {...removal.dialog} title={t("meetings.removeTitle", { day: removal.asked ? day(removal.asked.heldOn) : "" })} confirm={t("meetings.remove")}>
        <p>{t("meetings.removeText")}</p>
      </AlertDialog>
    </Sheet>
  );
};
