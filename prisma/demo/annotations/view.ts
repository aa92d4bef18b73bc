import { demoBodies } from "../organisations.ts";
import type { DemoAnnotation } from "../types.ts";

type Given = "author" | "body" | "unit" | "audience" | "replies";
type Rest = Omit<DemoAnnotation, Given> & Partial<Pick<DemoAnnotation, "audience" | "replies">>;

/** An annotation in its author's name, seen by the author's body unless told otherwise. */
export const view = (author: string, rest: Rest): DemoAnnotation => {
  for (const body of demoBodies) {
    const person = body.people.find(({ email }) => email === author);
    if (person) return { audience: "body", replies: [], ...rest, author, body: body.key, unit: person.unit };
  }
  throw new Error(`Nobody in the demo is called ${author}`);
};
