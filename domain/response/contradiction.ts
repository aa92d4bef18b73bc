/**
 * Lines that cannot both be followed: strike against keep, two wordings for the same words, support against a change of the same
 * passage. Found from what the annotations are and where they point, never from what their prose may mean; a person settles each.
 */
import { countsAsAccepted, type Outcome } from "../annotation/disposition.ts";
import { takesSuggestion, type Kind } from "../annotation/kind.ts";
import type { Target } from "../annotation/target.ts";
import type { Block } from "../draft/block.ts";
import type { AnnotationId } from "../ids.ts";
import { extentsIn, sharedLength, type Extent } from "./extent.ts";

export const contradictionKinds = ["strike-keep", "wordings", "support-oppose"] as const;
export type ContradictionKind = (typeof contradictionKinds)[number];

export type Line = {
  readonly id: AnnotationId;
  readonly kind: Kind;
  readonly target: Target;
  readonly suggestion: string;
  /** Of its text as it reads now. */
  readonly hash: string;
  /** Null while it is not settled. */
  readonly outcome: Outcome | null;
};

/** `first` has the lower id, so that the pair has one name. */
export type Contradiction = { readonly kind: ContradictionKind; readonly first: AnnotationId; readonly second: AnnotationId };

/** Which line the response follows. `both`: on closer reading both can be followed. */
export const contradictionChoices = ["first", "second", "both", "neither"] as const;
export type ContradictionChoice = (typeof contradictionChoices)[number];

export type Ruling = {
  readonly id: string;
  readonly first: AnnotationId;
  readonly second: AnnotationId;
  readonly firstHash: string;
  readonly secondHash: string;
  readonly choice: ContradictionChoice;
  readonly reason: string;
  readonly byName: string;
  readonly at: string;
};

/**
 * `unsettled`: both lines are accepted and nobody has chosen; the response cannot be approved or sealed. `waiting`: a reviewer has not
 * settled one of them yet. `settled`: somebody has chosen, or one line is set aside with a reason.
 */
export type ContradictionState = "unsettled" | "waiting" | "settled";

export type StandingContradiction = Contradiction & { readonly state: ContradictionState; readonly ruling: Ruling | null };

/** Every contradiction among lines that are accepted or may still be, in the order of the draft. */
export const contradictionsOf = (lines: readonly Line[], blocks: readonly Block[]): Contradiction[] => {
  const extentOf = extentsIn(blocks);
  const placed = lines
    .filter((line) => isAlive(line) && takesSide(line))
    .flatMap((line) => {
      const extent = extentOf(line.target);
      return extent ? [{ line, extent }] : [];
    })
    .sort((a, b) => a.extent.from - b.extent.from || (a.line.id < b.line.id ? -1 : 1));
  return placed.flatMap((one, index) => {
    const found: Contradiction[] = [];
    for (const other of placed.slice(index + 1)) {
      if (other.extent.from >= one.extent.to) break;
      const kind = kindOf(one, other) ?? kindOf(other, one);
      const [first, second] = one.line.id < other.line.id ? [one, other] : [other, one];
      if (kind) found.push({ kind, first: first.line.id, second: second.line.id });
    }
    return found;
  });
};

/** How each contradiction stands. A ruling holds for the words it was given on. */
export const standingOf = (
  contradictions: readonly Contradiction[],
  lines: readonly Line[],
  rulings: readonly Ruling[],
  setAside: { readonly has: (id: AnnotationId) => boolean },
): StandingContradiction[] => {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  return contradictions.map((pair) => {
    const [first, second] = [lineOf.get(pair.first), lineOf.get(pair.second)];
    const ruling =
      rulings.find(
        (r) => r.first === pair.first && r.second === pair.second && r.firstHash === first?.hash && r.secondHash === second?.hash,
      ) ?? null;
    const isWaiting = [first, second].some((line) => !line?.outcome || !countsAsAccepted(line.outcome));
    const isSettled = ruling !== null || setAside.has(pair.first) || setAside.has(pair.second);
    return { ...pair, ruling, state: isWaiting ? "waiting" : isSettled ? "settled" : "unsettled" };
  });
};

/** The lines that a choice leaves out. */
export const leftOut = ({ first, second }: Contradiction, choice: ContradictionChoice): AnnotationId[] =>
  ({ first: [second], second: [first], both: [], neither: [first, second] })[choice];

const isAlive = ({ outcome }: Line): boolean => outcome === null || countsAsAccepted(outcome);

const wordingOf = ({ kind, suggestion }: Line): string =>
  takesSuggestion(kind)
    ? suggestion
        .normalize("NFC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
    : "";

const takesSide = (line: Line): boolean =>
  line.kind === "strike" || line.kind === "support" || line.kind === "change" || wordingOf(line) !== "";

type Placed = { readonly line: Line; readonly extent: Extent };

/** At least so much of one place lies in the other for them to be about the same passage. */
const same = 0.5;

/** What `one` has against `other`, where it is the one that strikes, rewords or supports; asked both ways round. */
const kindOf = (one: Placed, other: Placed): ContradictionKind | null => {
  const shared = sharedLength(one.extent, other.extent);
  const ofOne = shared / (one.extent.to - one.extent.from);
  const ofOther = shared / (other.extent.to - other.extent.from);
  const [a, b] = [one.line, other.line];
  if (a.kind === "strike" && b.kind === "support") {
    // Whoever praises a whole section does not defend each of its sentences.
    return ofOther >= same || (ofOne >= same && b.target.type !== "section") ? "strike-keep" : null;
  }
  if (a.kind === "strike" && b.kind !== "strike" && wordingOf(b) !== "") return ofOther >= same ? "strike-keep" : null;
  if (wordingOf(a) !== "" && wordingOf(b) !== "") {
    return wordingOf(a) !== wordingOf(b) && Math.max(ofOne, ofOther) >= same ? "wordings" : null;
  }
  if (a.kind === "change" && b.kind === "support") return ofOne >= same && ofOther >= same ? "support-oppose" : null;
  return null;
};
