import { getFormProps } from "@conform-to/react";
import Undo2 from "lucide-react/icons/undo-2";
import { useRemoval } from "../../administration/use-removal.ts";
import { Sheet } from "../../components/shell/sheet.tsx";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Button } from "../../components/ui/button.tsx";
import { ComboBox } from "../../components/ui/combo-box.tsx";
import { IconButton } from "../../components/ui/icon-button.tsx";
import type { Option } from "../../components/ui/option.tsx";
import { toast } from "../../components/ui/toast.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { inviteSchema } from "../form/consultation-schema.ts";
import { FormRefusal } from "../form/form-refusal.tsx";
import { useCommandForm } from "../form/use-command-form.ts";
import { useProblemText } from "../form/use-problem-text.ts";
import type { SettingsConsultation } from "./settings-consultation.ts";
import "./settings.css";

type Body = SettingsConsultation["bodies"][number];

/** Who is asked, in order, taking that back, and asking one more. The chosen body stands in the list at once, marked until the server has it. */
export const InvitedBodies = ({ consultation, toInvite }: { readonly consultation: SettingsConsultation; readonly toInvite: readonly Option[] }) => {
  const { t } = useTranslation("sender");
  const problem = useProblemText();
  const { fetcher, form, fields, isPending } = useCommandForm({
    id: "invite",
    schema: inviteSchema,
    done: () => toast({ tone: "success", text: t("settings.invited") }),
  });
  const { bodies, state } = consultation;
  const withdrawal = useRemoval<Body>(t("settings.withdrawn"), ({ id }) => ({ intent: "withdraw-invitation", bodyId: id }));
  const coming = toInvite.find((option) => option.id === fetcher.formData?.get("bodyId"));
  const fieldProblem = fields.bodyId.errors?.[0];
  return (
    <Sheet title={t("settings.bodies")} text={bodies.length > 1 ? t("settings.bodiesHelp") : undefined}>
      <div className="form">
        {bodies.length === 0 && !coming ? (
          <p className="form__hint">{t("settings.noBodies")}</p>
        ) : (
          <ol className="invited">
            {bodies.map((body) => (
              <li key={body.id}>
                <span className="invited__one">
                  {body.name}
                  {state !== "closed" && (
                    <IconButton
                      size="s"
                      label={t("settings.withdrawOf", { body: body.name })}
                      icon={<Undo2 aria-hidden="true" />}
                      onPress={() => withdrawal.ask(body)}
                    />
                  )}
                </span>
              </li>
            ))}
            {coming && !bodies.some((body) => body.id === coming.id) && (
              <li className="invited__coming" aria-busy="true">
                {coming.label}
              </li>
            )}
          </ol>
        )}
        {state !== "closed" &&
          (toInvite.length === 0 ? (
            <p className="form__hint">{t("settings.allInvited")}</p>
          ) : (
            <fetcher.Form {...getFormProps(form)} method="post" className="form">
              <FormRefusal errors={form.errors} />
              <input type="hidden" name="intent" value="invite" />
              <div className="invite">
                <ComboBox
                  // Another list, or an emptied form, begins with nothing chosen.
                  key={`${fields.bodyId.key ?? ""}${bodies.length}`}
                  name="bodyId"
                  label={t("settings.invite")}
                  placeholder={t("settings.invitePlaceholder")}
                  description={state === "open" ? t("settings.bodiesOpen") : undefined}
                  errorMessage={fieldProblem && problem(fieldProblem)}
                  options={toInvite}
                  empty={t("settings.inviteNone")}
                />
                <Button type="submit" isPending={isPending}>
                  {t("settings.inviteSubmit")}
                </Button>
              </div>
            </fetcher.Form>
          ))}
      </div>
      <AlertDialog {...withdrawal.dialog} title={t("settings.withdrawTitle", { body: withdrawal.asked?.name ?? "" })} confirm={t("settings.withdraw")}>
        <p>{t(state === "open" ? "settings.withdrawOpenText" : "settings.withdrawText")}</p>
      </AlertDialog>
    </Sheet>
  );
};
