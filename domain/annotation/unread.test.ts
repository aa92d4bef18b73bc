import { describe, expect, it } from "vitest";
import type { AnnotationView } from "./annotation.ts";
import { isUnread, seenBefore, visited, visitGap } from "./unread.ts";

const at = (ms: number) => new Date(1_000_000 + ms);

describe("a visit", () => {
  it("begins with nothing new, the first time", () => {
    expect(seenBefore(null, at(0), 40)).toBe(40);
    expect(visited(null, 40, at(0))).toEqual({ seq: 40, visitSeq: 40, visitAt: at(0) });
  });

  it("keeps what is new through reloads, and lets it be old the next time", () => {
    let visits = visited(null, 40, at(0));
    visits = visited(visits, 50, at(visitGap));
    expect(visits).toEqual({ seq: 40, visitSeq: 50, visitAt: at(visitGap) });
    expect(seenBefore(visits, at(visitGap + 1), 60)).toBe(40);
    expect(seenBefore(visits, at(2 * visitGap + 1), 60)).toBe(50);
    visits = visited(visits, 60, at(2 * visitGap + 1));
    expect(visits).toMatchObject({ seq: 50, visitSeq: 60 });
  });

  it("never goes back", () => {
    expect(visited({ seq: 40, visitSeq: 50, visitAt: at(0) }, 45, at(1)).visitSeq).toBe(50);
  });
});

describe("an annotation is unread", () => {
  const mark = { seq: 10, opened: { opened: 20 } };
  const a = (over: object) => ({ id: "x", seq: 15, state: "open", authorId: "other", replyCount: 0, disposition: null, ...over }) as unknown as AnnotationView;
  it.each([
    ["new since last time", a({}), true],
    ["there last time", a({ seq: 10 }), false],
    ["opened as it is", a({ id: "opened", seq: 20 }), false],
    ["changed after it was opened", a({ id: "opened", seq: 21 }), true],
    ["one's own", a({ authorId: "me" }), false],
    ["one's own, answered", a({ authorId: "me", replyCount: 1 }), true],
    ["a draft", a({ state: "draft" }), false],
  ])("%s", (_what, annotation, expected) => {
    expect(isUnread(mark, "me", annotation)).toBe(expected);
  });
});
