/** Whatever is accepted, used, set aside, taken back and reopened: a seal is made exactly when everything accepted has one fate. */
import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadSeal } from "../../server/seal/load-seal.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { bring, freshMatter } from "../support/sign-off.ts";
import { createWorld, type CastName, type World } from "../support/world.ts";

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
});
afterAll(async () => {
  await world.stop();
  await database.drop();
});

const views = 3;
const act = fc.record({
  view: fc.nat({ max: views - 1 }),
  what: fc.constantFrom("accept", "decline", "reopen", "use", "aside", "back"),
});

const tried = async (as: CastName, name: string, input: unknown) => world.services.executeUntrusted(await world.actor(as), name, input);

it("seals exactly when nothing accepted is left, and then with every fate in the trail", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 8 }), async (acts) => {
      const { consultationId, responseId } = await freshMatter(world);
      const ids = await Promise.all(
        Array.from({ length: views }, async (_, index) => {
          const id = uuid();
          const target = { type: "document" } as const;
          const text = `Synpunkt ${index} om helheten.`;
          await world.act("author", "annotation.create", { id, consultationId, kind: "clarify", audience: "body", target, text, submit: true });
          return id;
        }),
      );
      for (const { view, what } of acts) {
        const annotationId = ids[view] ?? "";
        // What cannot be done now is refused, and that is part of it.
        if (what === "accept") await tried("reviewer", "annotation.settle", { annotationId, outcome: "accepted" });
        if (what === "decline") await tried("reviewer", "annotation.settle", { annotationId, outcome: "declined", reason: "Nej." });
        if (what === "reopen") await tried("reviewer", "annotation.reopen", { annotationId, reason: "Igen." });
        if (what === "use") await tried("consolidator", "response.add-point", { responseId, pointId: uuid(), annotationIds: [annotationId] });
        if (what === "aside") await tried("consolidator", "response.set-aside", { responseId, annotationId, reason: "Ryms." });
        if (what === "back") await tried("consolidator", "response.take-back", { responseId, annotationId });
      }
      await bring(world, responseId, "unitApproved");
      const seen = await world.services.ask(await world.actor("consolidator"), "response", { responseId });
      if (!seen.ok) throw new Error(seen.refusal.code);
      const approved = await tried("approver", "response.transition", { responseId, to: "approved" });
      expect(approved.ok).toBe(seen.value.coverage.left === 0);

      const seal = await loadSeal(world.services.database, responseId);
      expect(seal === null).toBe(!approved.ok);
      if (!seal) return;
      const used = new Set<string>(seal.trail.points.flatMap((p) => p.sources.map((s) => s.id)));
      const aside = new Set<string>(seal.trail.setAside.map((s) => s.id));
      for (const { annotation, fate } of seen.value.annotations) {
        if (annotation.disposition?.outcome !== "accepted") continue;
        expect([used.has(annotation.id), aside.has(annotation.id)]).toEqual([fate.type === "used", fate.type === "set-aside"]);
        expect(used.has(annotation.id) !== aside.has(annotation.id)).toBe(true);
      }
    }),
    { numRuns: 5 },
  );
});
