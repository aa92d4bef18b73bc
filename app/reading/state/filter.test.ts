import { describe, expect, it } from "vitest";
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../../domain/ids.ts";
import type { Actor } from "../../../domain/people/actor.ts";
import { createFilterCounts, filtered } from "./filter.ts";

const actor = { personId: "me", memberships: [{ bodyId: "ours", unitId: "unit", roles: ["annotator"] }] } as unknown as Actor;
const reader = { actor, isUnread: (a: AnnotationView) => a.authorId === "x" };
const annotation = (id: string, over: object = {}): AnnotationView =>
  ({ id, bodyId: "ours", unitId: "unit", authorId: "me", audience: "body", state: "open", ...over }) as unknown as AnnotationView;

const list = [
  annotation("mine"),
  annotation("colleague", { authorId: "x" }),
  annotation("other unit", { authorId: "y", unitId: "else" }),
  annotation("other body", { authorId: "z", bodyId: "theirs", unitId: "unit", audience: "all" }),
  annotation("begun", { state: "draft" }),
];

describe("whose annotations are shown", () => {
  it("counts what each filter would show, without what is only begun", () => {
    expect(createFilterCounts(reader)(new Map(list.map((a) => [a.id, a])))).toEqual({ all: 4, new: 1, body: 3, unit: 2, mine: 1, shared: 1 });
  });

  it("does not take another body's unit for one's own", () => {
    const all = new Map(list.map((a) => [a.id, a]));
    expect([...filtered(all, "unit", reader, null).keys()]).toEqual(["mine", "colleague", "begun"]);
  });

  it("always shows one's unfinished work, and everything as it is without a filter", () => {
    const all = new Map(list.map((a) => [a.id, a]));
    expect([...filtered(all, "shared", reader, null).keys()]).toEqual(["other body", "begun"]);
    expect([...filtered(all, "new", reader, "mine" as AnnotationId).keys()]).toEqual(["mine", "colleague", "begun"]);
    expect(filtered(all, "all", reader, null)).toBe(all);
  });
});
