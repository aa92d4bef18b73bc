import type { RefusalCode } from "../../domain/refusals.ts";
import { castNames, type CastName } from "../support/world.ts";

/** What each of the cast must get: consent, or exactly this refusal. */
export type Expectation = Readonly<Record<CastName, "ok" | RefusalCode>>;

export const inside = ["author", "colleague", "neighbour", "reviewer", "consolidator", "unitApprover", "approver", "registrar", "bodyAdmin"] as const satisfies readonly CastName[];

type Groups = Partial<Record<CastName | "inside" | "outside", "ok" | RefusalCode>>;

/**
 * `outside` is everybody who is neither in the body in question nor a sender: the operator, the other asked body, the stranger. Names that
 * are given by themselves win over their group. Nobody always gets `auth.required`.
 */
export const expecting = (groups: Groups): Expectation => {
  const of = (name: CastName): "ok" | RefusalCode => {
    if (name === "nobody") return "auth.required";
    const group = (inside as readonly CastName[]).includes(name) ? "inside" : "outside";
    const expected = groups[name] ?? groups[group];
    if (expected === undefined) throw new RangeError(`nothing is expected for ${name}`);
    return expected;
  };
  return Object.fromEntries(castNames.map((name) => [name, of(name)])) as Expectation;
};

export const everybody = (expected: "ok" | RefusalCode): Expectation => expecting({ inside: expected, outside: expected });

/** The body's people with the named roles and nobody else. */
export const only = (names: readonly CastName[], otherwise: Groups): Expectation =>
  expecting({ ...otherwise, ...Object.fromEntries(names.map((name) => [name, "ok"])) });
