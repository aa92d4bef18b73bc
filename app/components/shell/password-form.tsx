import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useFieldProps } from "../../session/use-field-props.ts";
import { useActor } from "../../session/use-actor.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";
import { passwordSchema } from "./password-schema.ts";
import { Sheet } from "./sheet.tsx";
import "./account.css";

export const PasswordForm = ({ lastResult }: { readonly lastResult: SubmissionResult<string[]> | undefined }) => {
  const { t } = useTranslation("account");
  const actor = useActor();
  const navigation = useNavigation();
  const fieldProps = useFieldProps();
  const [form, fields] = useForm({
    id: "password",
    lastResult,
    constraint: getZodConstraint(passwordSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: passwordSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <Sheet title={t("password.title")} text={t("password.text")}>
      <Form method="post" {...getFormProps(form)} className="account-form">
        {/* Lets password managers know whose password it is. */}
        <input type="email" name="email" value={actor.email} autoComplete="username" readOnly hidden />
        <TextField {...fieldProps(fields.current)} label={t("password.current")} type="password" autoComplete="current-password" />
        <TextField {...fieldProps(fields.next)} label={t("password.next")} description={t("password.nextText")} type="password" autoComplete="new-password" />
        <TextField {...fieldProps(fields.repeat)} label={t("password.repeat")} type="password" autoComplete="new-password" />
        <div>
          <Button type="submit" isPending={navigation.state !== "idle" && navigation.formAction === "/account"}>
            {t("password.submit")}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
};
