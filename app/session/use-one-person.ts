import { useEffect, useRef } from "react";
import { useOptionalActor } from "./use-actor.ts";

/** A page stays the page of whom it was made for: where its data come to be somebody else's it is made anew. */
export const useOnePerson = (): void => {
  const personId = useOptionalActor()?.personId;
  const madeFor = useRef(personId);
  useEffect(() => {
    if (personId !== undefined && madeFor.current !== undefined && personId !== madeFor.current) location.reload();
  }, [personId]);
};
