import { isRouteErrorResponse, Link, useLocation, useRevalidator, useRouteError } from "@remix-run/react";
import { isRefusalBody } from "../../http/refusal-body.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { loginPath } from "../../session/safe-path.ts";
import { buttonClass } from "../ui/button-look.ts";
import { problemOf } from "./problem.ts";
import "./error-view.css";

/** What went wrong, in plain words, and a way on. For error boundaries. */
export const ErrorView = () => {
  const error = useRouteError();
  const location = useLocation();
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const status = isRouteErrorResponse(error) ? error.status : undefined;
  const problem = problemOf(error, typeof navigator === "undefined" || navigator.onLine);
  const reason = isRouteErrorResponse(error) && isRefusalBody(error.data) ? error.data.message : null;
  const here = location.pathname + location.search;
  return (
    <div className="error-view" data-retry={problem === "offline" ? "" : undefined}>
      <h1>{t(`error.${problem}Title`)}</h1>
      {reason && problem !== "signedOut" && <p className="error-view__reason">{reason}</p>}
      <p>{t(`error.${problem}Text`)}</p>
      <div className="error-view__ways">
        {problem === "offline" ? (
          // Any link would leave what still stands here for the browser's own page.
          <button type="button" className={buttonClass({ variant: "primary" })} onClick={revalidate}>
            {t("error.retry")}
          </button>
        ) : problem === "signedOut" ? (
          <Link to={loginPath(here)} reloadDocument className={buttonClass({ variant: "primary" })}>
            {t("action.signIn")}
          </Link>
        ) : (
          <Link to="/" reloadDocument className={buttonClass({ variant: "primary" })}>
            {t("action.home")}
          </Link>
        )}
        {(problem === "broken" || problem === "unavailable") && (
          <a href={here} className={buttonClass({})}>
            {t("action.reload")}
          </a>
        )}
      </div>
      {status !== undefined && <p className="error-view__status">{t("error.status", { status })}</p>}
    </div>
  );
};
