import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import "./site-footer.css";

export const SiteFooter = () => {
  const { t } = useTranslation();
  return (
    <footer className="site-footer">
      <span>{t("product")}</span>
      <Link to="/accessibility">{t("menu.accessibility")}</Link>
    </footer>
  );
};
