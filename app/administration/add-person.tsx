import { getFormProps } from "@conform-to/react";
import { useState } from "react";
import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { fieldProps } from "../sender/form/field-props.ts";
import { FormRefusal } from "../sender/form/form-refusal.tsx";
import { useCommandForm } from "../sender/form/use-command-form.ts";
import { useProblemText } from "../sender/form/use-problem-text.ts";
import { addMemberSchema } from "./admin-schemas.ts";
import { CopyPassword } from "./copy-password.tsx";
import { generatePassword } from "./generate-password.ts";
import { PlaceFields } from "./place-fields.tsx";

const formId = "add-person";

type Props = { readonly body: BodyDetail; readonly newId: string; readonly onClose: () => void };
type Added = { readonly personId: string; readonly created: boolean };

/** Adds a person. The first password is made here and shown once more afterwards, because nobody can read it later. */
export const AddPerson = ({ body, newId, onClose }: Props) => {
  const { t } = useTranslation("admin");
  const problem = useProblemText();
  // The id stays while the dialog is open, so that a form sent twice adds one person.
  const [personId] = useState(newId);
  const [password, setPassword] = useState(() => generatePassword());
  const [handOver, setHandOver] = useState<{ readonly name: string; readonly email: string } | null>(null);
  const { fetcher, form, fields, isPending } = useCommandForm<typeof addMemberSchema, Added>({
    id: formId,
    schema: addMemberSchema,
    done: ({ created }) => {
      if (!created) {
        toast({ tone: "success", text: t("people.addedExisting") });
        return onClose();
      }
      setHandOver({ name: fields.name.value ?? "", email: fields.email.value ?? "" });
    },
  });

  if (handOver) {
    return (
      <Dialog
        size="s"
        isOpen
        isKeyboardDismissDisabled
        onOpenChange={onClose}
        title={t("people.handOver")}
        actions={
          <Button variant="primary" onPress={onClose}>
            {t("people.handOverDone")}
          </Button>
        }
      >
        <p role="status">{t("people.handOverText", handOver)}</p>
        <CopyPassword password={password} />
      </Dialog>
    );
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t("people.addTitle", { body: body.name })}
      actions={
        <>
          <Button onPress={onClose}>{t("body.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={isPending}>
            {t("people.addSubmit")}
          </Button>
        </>
      }
    >
      <fetcher.Form {...getFormProps(form)} method="post" autoComplete="off" className="form">
        <FormRefusal errors={form.errors} />
        <input type="hidden" name="intent" value="member.add" />
        <input type="hidden" name="personId" value={personId} />
        <TextField {...fieldProps(fields.email, problem)} type="email" label={t("field.email")} description={t("field.emailHelp")} />
        <TextField {...fieldProps(fields.name, problem)} label={t("field.personName")} />
        <PlaceFields body={body} fields={fields} chosen={{ unitId: null, roles: ["annotator"] }} />
        <div className="admin-password">
          <TextField
            {...fieldProps(fields.password, problem)}
            value={password}
            onChange={setPassword}
            className="admin-password__field"
            label={t("field.password")}
            description={t("field.passwordHelp")}
          />
          <Button size="s" onPress={() => setPassword(generatePassword())}>
            {t("people.newPassword")}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
};
