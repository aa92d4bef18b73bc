import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, redirect, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { createI18n } from "./i18n/create-i18n.ts";
import { catalogs as en } from "./i18n/en/index.ts";
import { catalogs as sv } from "./i18n/sv/index.ts";
import { areasOfModules } from "./i18n/route-areas.ts";
import { I18nContext } from "./i18n/use-translation.ts";
import { DraftHtml } from "./reading/draft-html-context.ts";
import { draftHtmlOf } from "./reading/draft-html.server.ts";
import { PageNonce } from "./session/page-nonce.ts";
import { loginPath } from "./session/safe-path.ts";

/** How long a page may take to render, in milliseconds. */
const renderTime = 10_000;

/**
 * Renders a page whole, so that it can be read before any script runs. A page that needs a session is answered with the sign-in page.
 * Whatever fails while rendering rejects: Remix then renders once more, with the nearest error boundary.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce, locale } = context;
  const errors = Object.values(remix.staticHandlerContext.errors ?? {});
  if (errors.some((error) => isRouteErrorResponse(error) && error.status === 401)) {
    const { pathname, search } = new URL(request.url);
    return redirect(loginPath(pathname + search));
  }

  const i18n = createI18n(locale, { sv, en }[locale]);
  const body = new PassThrough();
  await new Promise<void>((resolve, reject) => {
    const stream = renderToPipeableStream(
      <PageNonce.Provider value={nonce}>
        <I18nContext.Provider value={i18n}>
          <DraftHtml.Provider value={draftHtmlOf(context)}>
            <RemixServer context={remix} url={request.url} nonce={nonce} />
          </DraftHtml.Provider>
        </I18nContext.Provider>
      </PageNonce.Provider>,
      {
        nonce,
        onAllReady: () => {
          clearTimeout(deadline);
          stream.pipe(body);
          resolve();
        },
        onError: reject,
      },
    );
    const deadline = setTimeout(() => stream.abort(new Error("Rendering took too long")), renderTime);
  });
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Link", scriptsOf(remix, context).map((file) => `<${file}>; rel=modulepreload`).join(", "));
  return new Response(createReadableStreamFromReadable(body), { headers, status });
}

/** The scripts that the page begins with, its words among them. The browser would find most where the page ends, and the words when those have run. */
const scriptsOf = ({ manifest, routeModules, staticHandlerContext }: EntryContext, { locale, clientFiles }: AppLoadContext): readonly string[] => {
  const matched = staticHandlerContext.matches.map(({ route }) => route.id);
  const modules = [manifest.entry, ...matched.flatMap((id) => manifest.routes[id] ?? [])];
  const areas = ["common", ...areasOfModules(matched.map((id) => routeModules[id]))];
  const words = areas.flatMap((area) => clientFiles(`app/i18n/${locale}/${area}.ts`) ?? []);
  return [...new Set([manifest.url, ...modules.flatMap(({ module, imports = [] }) => [module, ...imports]), ...words])];
};
