import { useTranslation } from "./i18n/use-translation.ts";
import "./styles/tokens.css";
import "./styles/fonts.css";
import "./styles/base.css";
import interUrl from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import { Suspense, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Alive } from "./components/shell/alive.tsx";
import { ErrorPage } from "./components/shell/error-page.tsx";
import { ToastHost } from "./components/shell/toast-host.tsx";
import { useRootData } from "./session/root-data.ts";
import { usePageNonce } from "./session/page-nonce.ts";
import { useOnePerson } from "./session/use-one-person.ts";
import { swedishDay } from "./session/today.ts";

export { keepWhenAnother as shouldRevalidate } from "./http/keep-when-another.ts";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "preload", href: interUrl, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
];

export const meta: MetaFunction = () => [{ title: "Samsvar" }];

export const loader = ({ context }: LoaderFunctionArgs) =>
  json({ actor: context.actor, locale: context.locale, theme: context.theme, today: swedishDay(new Date()) });

export const Layout = ({ children }: { readonly children: ReactNode }) => {
  const nonce = usePageNonce();
  const { t, i18n } = useTranslation();
  const theme = useRootData()?.theme;
  return (
    <html lang={i18n.language} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta name="color-scheme" content="light dark" />
        {/* Where React Aria finds the nonce for the one style element that it makes. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip-link" href="#content">
          {t("skipLink")}
        </a>
        <I18nProvider locale={i18n.language === "en" ? "en-GB" : "sv-SE"}>{children}</I18nProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
};

const App = () => {
  useOnePerson();
  // A consultation's views wait in a boundary of their own.
  const isDeeper = useRouteLoaderData("routes/consultation-layout") !== undefined;
  return (
    <>
      {/* A view whose words are still being fetched waits here; what the server has rendered stays in view meanwhile. */}
      <Suspense fallback={null}>
        <Outlet />
        {!isDeeper && <Alive />}
      </Suspense>
      <ToastHost />
    </>
  );
};

export default App;

export const ErrorBoundary = () => <ErrorPage />;
