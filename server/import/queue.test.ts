import { expect, it } from "vitest";
import { ok, refuse } from "../../domain/result.ts";
import { createQueue } from "./queue.ts";

const held = () => {
  let release: () => void = () => {};
  const until = new Promise<void>((resolve) => (release = resolve));
  return { until, release };
};

it("runs so many at once, the others in order, and refuses who would be one too many", async () => {
  const queue = createQueue({ atOnce: 2, waiting: 2, patience: 60_000 });
  const begun: number[] = [];
  const holds = [held(), held(), held(), held()];
  const runs = holds.map(({ until }, n) =>
    queue(async () => {
      begun.push(n);
      await until;
      return ok(n);
    }),
  );
  expect(await queue(() => Promise.resolve(ok(9)))).toEqual(refuse("file.busy"));
  expect(begun).toEqual([0, 1]);
  holds[1]?.release();
  await runs[1];
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  for (const { release } of holds) release();
  expect(await Promise.all(runs)).toEqual([ok(0), ok(1), ok(2), ok(3)]);
});

it("gives the place on when the work fails, and tells who has waited too long", async () => {
  const queue = createQueue({ atOnce: 1, waiting: 5, patience: 1 });
  const first = held();
  const running = queue(async () => {
    await first.until;
    throw new Error("broken");
  });
  expect(await queue(() => Promise.resolve(ok("late")))).toEqual(refuse("file.busy"));
  first.release();
  await expect(running).rejects.toThrow("broken");
  expect(await queue(() => Promise.resolve(ok("next")))).toEqual(ok("next"));
});
