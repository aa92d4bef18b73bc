import { isAnothersPage, pagePersonParameter } from "../../domain/people/page-person.ts";
import type { Actor, Locale } from "../../domain/people/actor.ts";
import { refusalResponse } from "./respond.ts";

/** For forms that the browser sends by itself, without the header that says for whom the page was made. */
export const refuseAnothersPage = (form: FormData, context: { readonly actor: Actor | null; readonly locale: Locale }): void => {
  if (isAnothersPage(form.get(pagePersonParameter), context.actor)) throw refusalResponse({ code: "session.another-person" }, context);
};
