import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "../../i18n/use-translation.ts";
import { MadeFor } from "../../session/made-for.tsx";
import "./language-switch.css";

const languages = ["sv", "en"] as const;

/** The other language, for pages before one has signed in; works without script. */
export const LanguageSwitch = () => {
  const { t, i18n } = useTranslation();
  const location = useLocation();
  return (
    <Form method="post" action="/preferences" reloadDocument className="language-switch">
      <MadeFor />
      <input type="hidden" name="returnTo" value={location.pathname + location.search} readOnly />
      {languages
        .filter((language) => language !== i18n.language)
        .map((language) => (
          <button key={language} type="submit" name="locale" value={language} lang={language} className="language-switch__language">
            {t(`language.${language}`)}
          </button>
        ))}
    </Form>
  );
};
