import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "../../i18n/use-translation.ts";
import { NoticeBell } from "../../notifications/notice-bell.tsx";
import { loginPath } from "../../session/safe-path.ts";
import { useOptionalActor } from "../../session/use-actor.ts";
import { buttonClass } from "../ui/button-look.ts";
import { AccountButton } from "./account-button.tsx";
import { Logo } from "./logo.tsx";
import "./app-header.css";

export type AppHeaderProps = {
  /** What the page is about, beside the product's name. */
  readonly children?: ReactNode;
  /** What stands at the end, before the account. */
  readonly end?: ReactNode;
};

/** The frame's upper edge: the product, what the page is about, and one's account. */
export const AppHeader = ({ children, end }: AppHeaderProps) => {
  const { t } = useTranslation();
  const actor = useOptionalActor();
  const { pathname, search } = useLocation();
  return (
    <header className="app-header">
      <Link to="/" className="app-header__product" aria-label={`${t("product")}: ${t("home.title")}`}>
        <Logo />
        <span className="app-header__name">{t("product")}</span>
      </Link>
      {children}
      <div className="app-header__end">
        {end}
        {actor ? (
          <>
            <NoticeBell />
            <AccountButton actor={actor} />
          </>
        ) : (
          <Link to={loginPath(pathname + search)} className={buttonClass({ size: "s" })}>
            {t("action.signIn")}
          </Link>
        )}
      </div>
    </header>
  );
};
