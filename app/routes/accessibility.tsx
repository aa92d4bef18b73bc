import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { Page } from "../components/shell/page.tsx";
import { pageTitle } from "../http/page-title.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import "./accessibility.css";

export const handle = { areas: ["account"] } satisfies RouteHandle;

export const loader = ({ context }: LoaderFunctionArgs) => json({ title: pageTitle(context, (t) => t("account:accessibility.title")) });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

/** The statement that DOS-lagen (2018:1937) asks for. */
const Accessibility = () => {
  const { t } = useTranslation("account", { keyPrefix: "accessibility" });
  return (
    <Page title={t("title")} width="text">
      <div className="statement">
        <p>{t("intro")}</p>
        <h2>{t("statusTitle")}</h2>
        <p>{t("status")}</p>
        <h2>{t("knownTitle")}</h2>
        <ul>
          {t("known", { returnObjects: true }).map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <h2>{t("worksTitle")}</h2>
        <ul>
          {t("works", { returnObjects: true }).map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <h2>{t("reportTitle")}</h2>
        <p>{t("report")}</p>
        <h2>{t("supervisionTitle")}</h2>
        <p>{t("supervision")}</p>
        <p>
          <a href="https://www.digg.se/tdosanmalan">{t("supervisionLink")}</a>
        </p>
        <h2>{t("testedTitle")}</h2>
        <p>{t("tested")}</p>
      </div>
    </Page>
  );
};

export default Accessibility;
