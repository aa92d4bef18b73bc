import type { AppLoadContext } from "@remix-run/node";

/**
 * The draft's HTML on its way from the loader to the page of the same request, past the loader's data: the browser must not be sent the
 * text twice. Held by the request's own context, so that it goes when the request does.
 */
const kept = new WeakMap<AppLoadContext, string>();

export const keepDraftHtml = (context: AppLoadContext, html: string): void => {
  kept.set(context, html);
};

export const draftHtmlOf = (context: AppLoadContext): string => kept.get(context) ?? "";
