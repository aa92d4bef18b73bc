import type { Actor } from "../../domain/people/actor.ts";
import { useRootData } from "./root-data.ts";

/** The person who is signed in, or null on pages that anybody may see. */
export const useOptionalActor = (): Actor | null => (useRootData()?.actor ?? null) as Actor | null;

/** The person who is signed in. Only for views whose loader has already refused everybody else. */
export const useActor = (): Actor => {
  const actor = useOptionalActor();
  if (!actor) throw new Error("This view is for signed-in people only");
  return actor;
};
