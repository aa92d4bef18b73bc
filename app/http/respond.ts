/** How a loader or action answers with a domain result. For loaders and actions only: it holds both languages' refusals. */
import { json, type TypedResponse } from "@remix-run/node";
import { refusalText, type RefusalCatalog } from "../../domain/messages/refusal-text.ts";
import * as en from "../../domain/messages/refusals.en.ts";
import * as sv from "../../domain/messages/refusals.sv.ts";
import type { Actor, Locale } from "../../domain/people/actor.ts";
import { refusalStatus } from "../../domain/refusals.ts";
import { refuse, type Refusal, type Result } from "../../domain/result.ts";
import type { RefusalBody } from "./refusal-body.ts";

type Reader = { readonly locale: Locale };

const catalogs: Readonly<Record<Locale, RefusalCatalog>> = { sv, en };

/** A refusal in the words of whoever asked. */
export const refusalMessage = (refusal: Refusal, { locale }: Reader): string => refusalText(catalogs[locale], refusal);

/** A refusal as a response, with its status and its reason in words. */
export const refusalResponse = (refusal: Refusal, reader: Reader): TypedResponse<RefusalBody> =>
  json({ refusal, message: refusalMessage(refusal, reader) }, { status: refusalStatus[refusal.code] });

/**
 * The value, or a thrown response that ends the request: the nearest error boundary says why in the reader's language. A page asked for
 * without a session is answered with the sign-in page, which comes back (`entry.server.tsx`).
 */
export const valueOrThrow = <T>(result: Result<T>, reader: Reader): T => {
  if (result.ok) return result.value;
  // A page is asked for by its address alone: one that cannot be read is the address of nothing.
  throw refusalResponse(result.refusal.code === "input.invalid" ? { code: "not-found" } : result.refusal, reader);
};

/** The person who asks, or the thrown 401 of `valueOrThrow`. */
export const actorOrThrow = (context: Reader & { readonly actor: Actor | null }): Actor =>
  valueOrThrow(context.actor ? { ok: true, value: context.actor } : refuse("auth.required"), context);

/** What an action answers: the value, or the refusal with its reason in words. */
export type ActionAnswer<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & RefusalBody);

export const actionResult = <T>(result: Result<T>, reader: Reader): TypedResponse<ActionAnswer<T>> =>
  result.ok
    ? json({ ok: true, value: result.value })
    : json(
        { ok: false, refusal: result.refusal, message: refusalMessage(result.refusal, reader) },
        { status: refusalStatus[result.refusal.code] },
      );
