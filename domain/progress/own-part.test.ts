import { expect, it } from "vitest";
import type { Assignment, AnnotationState, Proposal } from "../annotation/annotation.ts";
import type { Audience } from "../annotation/audience.ts";
import type { PersonId } from "../ids.ts";
import { ownPart } from "./own-part.ts";

const me = "me" as PersonId;
const proposal: Proposal = { outcome: "accepted", reason: null, byName: "Erik", at: "2026-11-20T10:00:00Z" };
const assigned = (to: string): Assignment => ({ personId: to as PersonId, name: to, dueDay: null, byName: "Erik" });
const thread = (id: string, state: AnnotationState, by: string, over: { audience?: Audience; assignment?: Assignment; proposal?: Proposal } = {}) => ({
  id,
  state,
  audience: "body" as const,
  authorId: by as PersonId,
  ...over,
});
const idsOf = (threads: readonly { id: string }[]) => threads.map((t) => t.id);

it("tells what somebody has handed in and begun, not what they took back, keep to themselves, or others wrote", () => {
  const handedIn = [thread("a", "open", "me"), thread("b", "settled", "me")];
  const others = [thread("d", "withdrawn", "me"), thread("own", "open", "me", { audience: "own" }), thread("e", "open", "x")];
  const part = ownPart([...handedIn, thread("c", "draft", "me"), ...others], me);
  expect(part.written).toBe(2);
  expect(idsOf(part.begun)).toEqual(["c"]);
  expect(part.waiting).toEqual([]);
});

it("lets an open thread wait for whom it is assigned to, and for whoever is to confirm its verdict", () => {
  const { waiting } = ownPart(
    [
      thread("given to me", "open", "x", { assignment: assigned("me") }),
      thread("given to x", "open", "me", { assignment: assigned("x") }),
      thread("done", "settled", "x", { assignment: assigned("me") }),
      thread("to confirm", "open", "me", { proposal }),
      thread("x confirms", "open", "x", { proposal }),
    ],
    me,
  );
  expect(idsOf(waiting)).toEqual(["given to me", "to confirm"]);
});
