import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "../../i18n/use-translation.ts";
import { setTheme, themes, useTheme } from "../../session/theme.ts";
import { MadeFor } from "../../session/made-for.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { Sheet } from "./sheet.tsx";
import "./account.css";

const languages = ["sv", "en"] as const;

/** Language and appearance. Both take effect as they are chosen. */
export const PreferencesForm = () => {
  const { t, i18n } = useTranslation("account");
  const common = useTranslation().t;
  const theme = useTheme();
  const form = useRef<HTMLFormElement>(null);
  const language = useRef<HTMLInputElement>(null);
  return (
    <Sheet title={t("preferences.title")} text={t("preferences.languageText")}>
      <div className="account-preferences">
        <RadioGroup
          label={t("preferences.language")}
          defaultValue={i18n.language}
          onChange={(chosen) => {
            if (!language.current) return;
            language.current.value = chosen;
            form.current?.requestSubmit();
          }}
          options={languages.map((one) => ({ id: one, label: common(`language.${one}`) }))}
        />
        <RadioGroup
          label={t("preferences.theme")}
          value={theme}
          onChange={(chosen) => {
            const known = themes.find((one) => one === chosen);
            if (known) setTheme(known);
          }}
          options={themes.map((one) => ({ id: one, label: common(`theme.${one}`) }))}
        />
      </div>
      <Form ref={form} method="post" action="/preferences" reloadDocument hidden>
        <input ref={language} type="hidden" name="locale" />
        <MadeFor />
        <input type="hidden" name="returnTo" value="/account" readOnly />
      </Form>
    </Sheet>
  );
};
