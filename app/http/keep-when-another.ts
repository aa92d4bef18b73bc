import type { ShouldRevalidateFunction } from "@remix-run/react";
import { anothersPageStatus } from "../../domain/people/page-person.ts";

/** The page's data stay as they are when it turned out that somebody else is signed in: theirs have no place in it, and what is being written would go with the old. */
export const keepWhenAnother: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== anothersPageStatus && defaultShouldRevalidate;
