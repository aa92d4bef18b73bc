import { expect, it } from "vitest";
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { AnnotationId, BlockId } from "../../../domain/ids.ts";
import { hitsInOrder } from "./hits.ts";

const ids = ["a", "b", "c"] as BlockId[];
const order = { indexOf: (id: BlockId) => ids.indexOf(id) };
const on = (id: string, blockId: string | null) =>
  ({ id, target: blockId === null ? { type: "document" } : { type: "block", blockId } }) as unknown as AnnotationView;

it("what was found stands in reading order, a place's threads after its words; what is gone or unknown is left out or last", () => {
  const annotations = new Map([on("1", "b"), on("2", null), on("3", "gone"), on("4", "a")].map((a) => [a.id, a]));
  const hits = hitsInOrder(
    {
      blocks: [
        { id: "c" as BlockId, spans: [] },
        { id: "b" as BlockId, spans: [[0, 3], [5, 8]] },
        { id: "gone" as BlockId, spans: [[0, 1]] },
      ],
      annotationIds: ["1", "2", "3", "4", "unknown"] as AnnotationId[],
    },
    annotations,
    order,
  );
  expect(hits.map((hit) => (hit.type === "thread" ? hit.annotation.id : `${hit.target.blockId}${hit.target.type === "range" ? hit.target.start : ""}`))).toEqual([
    "2",
    "4",
    "b0",
    "b5",
    "1",
    "c",
    "3",
  ]);
});
