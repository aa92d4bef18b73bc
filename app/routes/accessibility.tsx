import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Page } from "../components/shell/page.tsx";
import { pageTitle } from "../http/page-title.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import "./accessibility.css";

export const handle = { areas: ["account"] } satisfies RouteHandle;

export const loader = ({ context }: LoaderFunctionArgs) => json({ title: pageTitle(context, "account", (t) => t("accessibility.title")) });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

const known = ["cursors", "caretBrowsing", "untaggedPdf", "pictures", "marks", "wideTables", "untried"] as const;
const works = ["keyboard", "beforeScripts", "counts", "notByColour", "enlarged", "calm", "keys", "focus", "readOut"] as const;

/** The statement that DOS-lagen (2018:1937) asks for. */
const Accessibility = () => {
  const { t } = useTranslation("account");
  return (
    <Page title={t("accessibility.title")} width="text">
      <div className="statement">
        <p>{t("accessibility.intro")}</p>
        <h2>{t("accessibility.statusTitle")}</h2>
        <p>{t("accessibility.status")}</p>
        <h2>{t("accessibility.knownTitle")}</h2>
        <ul>
          {known.map((item) => (
            <li key={item}>{t(`accessibility.known.${item}`)}</li>
          ))}
        </ul>
        <h2>{t("accessibility.worksTitle")}</h2>
        <ul>
          {works.map((item) => (
            <li key={item}>{t(`accessibility.works.${item}`)}</li>
          ))}
        </ul>
        <h2>{t("accessibility.reportTitle")}</h2>
        <p>{t("accessibility.report")}</p>
        <h2>{t("accessibility.supervisionTitle")}</h2>
        <p>{t("accessibility.supervision")}</p>
        <p>
          <a href="https://www.digg.se/tdosanmalan">{t("accessibility.supervisionLink")}</a>
        </p>
        <h2>{t("accessibility.testedTitle")}</h2>
        <p>{t("accessibility.tested")}</p>
      </div>
    </Page>
  );
};

export default Accessibility;
