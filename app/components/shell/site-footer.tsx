import { Link } from "@remix-run/react";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useOptionalActor } from "../../session/use-actor.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import "./site-footer.css";

/** The page's lower edge. Who is signed in has the language in their account. */
export const SiteFooter = () => {
  const { t } = useTranslation();
  const actor = useOptionalActor();
  return (
    <footer className="site-footer">
      <span>{t("product")}</span>
      {!actor && <LanguageSwitch />}
      <Link to="/accessibility">{t("menu.accessibility")}</Link>
    </footer>
  );
};
