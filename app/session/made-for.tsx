import { pagePersonParameter } from "../../domain/people/page-person.ts";
import { useOptionalActor } from "./use-actor.ts";

/** In a form that the browser sends by itself: for whom its page was made. */
export const MadeFor = () => <input type="hidden" name={pagePersonParameter} value={useOptionalActor()?.personId ?? ""} readOnly />;
