import type { AppLoadContext } from "@remix-run/node";
import type { Block } from "../../domain/draft/block.ts";
import { draftHtml } from "../../domain/draft/draft-html.ts";
import type { Locale } from "../../domain/people/actor.ts";
import { draftWords } from "./draft-words.server.ts";

/**
 * The draft's HTML on its way from the loader to the page of the same request, past the loader's data: the browser must not be sent the
 * text twice. Held by the request's own context, so that it goes when the request does.
 */
const kept = new WeakMap<AppLoadContext, string>();

/** Made once for the blocks of a version, for as long as they are kept themselves. */
const made = new WeakMap<readonly Block[], Map<Locale, string>>();

export const keepDraftHtml = (context: AppLoadContext, blocks: readonly Block[]): void => {
  const known = made.get(blocks) ?? new Map<Locale, string>();
  const html = known.get(context.locale) ?? draftHtml(blocks, draftWords(context.locale));
  made.set(blocks, known.set(context.locale, html));
  kept.set(context, html);
};

export const draftHtmlOf = (context: AppLoadContext): string => kept.get(context) ?? "";
