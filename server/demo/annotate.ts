import { v7 as uuid } from "uuid";
import type { Block } from "../../domain/draft/block.ts";
import type { BodyId } from "../../domain/ids.ts";
import { targetFinder } from "../../prisma/demo/target.ts";
import type { DemoAnnotation, DemoBody } from "../../prisma/demo/types.ts";
import type { CommandAs } from "./command-as.ts";
import type { Organisations } from "./organisations.ts";

export type DemoAnnotations = {
  readonly consultationId: string;
  readonly blocks: readonly Block[];
  readonly bodies: readonly DemoBody[];
  readonly annotations: readonly DemoAnnotation[];
  /** Told after each. */
  readonly onPlaced?: (count: number) => void;
};

/** Each annotation as its author would place it, then released, answered and settled by whoever the content names. */
export const annotate = async (command: CommandAs, ids: Organisations, demo: DemoAnnotations): Promise<void> => {
  const find = targetFinder(demo.blocks);
  const reviewerOf = new Map(demo.bodies.map((b) => [b.key, b.people.find((p) => p.roles.includes("reviewer"))?.email]));

  const place = async (a: DemoAnnotation): Promise<void> => {
    const annotationId = uuid();
    await command(ids.person(a.author), "annotation.create", {
      id: annotationId,
      consultationId: demo.consultationId,
      bodyId: ids.body(a.body) as BodyId,
      kind: a.kind,
      audience: a.audience,
      target: find(a.target),
      tags: [...(a.tags ?? [])],
      text: a.text,
      suggestion: a.suggestion ?? "",
      submit: true,
    });
    const reviewer = a.disposition?.by ?? reviewerOf.get(a.body);
    if (a.released && reviewer) await command(ids.person(reviewer), "annotation.release", { annotationId, audience: "all" });
    for (const { author, text } of a.replies) await command(ids.person(author), "annotation.reply", { id: uuid(), annotationId, text });
    if (a.disposition) {
      const { by, outcome, reason } = a.disposition;
      await command(ids.person(by), "annotation.settle", { annotationId, outcome, ...(reason ? { reason } : {}) });
    }
  };
  for (const [index, annotation] of demo.annotations.entries()) {
    await place(annotation);
    demo.onPlaced?.(index + 1);
  }
};
