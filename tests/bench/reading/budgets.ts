/** The reading pane's budgets, as ratios inside one run, beside what was measured. */
import type { Load } from "./measure.ts";
import type { Typing } from "./frames.ts";

export type Medians = Readonly<Record<keyof Load, number>>;
export type Measured = {
  /** The page with no script, with no comments, with all; and the peer with all. */
  readonly bare: Medians;
  readonly empty: Medians;
  readonly full: Medians;
  readonly peer: Medians;
  readonly typing: Typing;
  readonly peerTyping: Typing;
};

type Budget = { readonly name: string; readonly target: string; readonly value: number; readonly met: boolean; readonly unit: string };

const atMost = (name: string, value: number, limit: number, unit: string): Budget => ({ name, value, unit, target: `≤ ${limit} ${unit}`, met: value <= limit });
const atLeast = (name: string, value: number, limit: number, unit: string): Budget => ({ name, value, unit, target: `≥ ${limit} ${unit}`, met: value >= limit });

const budgetsOf = ({ bare, empty, full, peer, typing, peerTyping }: Measured): readonly Budget[] => [
  atMost("text, against no script", full.text / bare.text, 1.6, "×"),
  atMost("marks, against no script", full.marks / bare.text, 2, "×"),
  atMost("first thread, against no script", full.thread / bare.text, 2.5, "×"),
  atMost("marks, against no comments", full.marks / empty.marks, 1.5, "×"),
  atMost("longest task while it loads (0: under 50)", full.longestTask, 50, "ms"),
  atMost("longest frame while others write", typing.frames.longest, 33.4, "ms"),
  atMost("typing, p95", typing.p95, 30, "ms"),
  atMost("script of the first view", full.scriptKb, 120, "kB"),
  atLeast("text, the peer's against ours", peer.text / full.text, 8, "×"),
  atLeast("marks, the peer's against ours", peer.marks / full.marks, 8, "×"),
  atLeast("typing p95, the peer's against ours", peerTyping.p95 / typing.p95, 8, "×"),
];

export const budgetTable = (measured: Measured): string =>
  [
    "| budget | target | measured | met |",
    "| --- | --- | --- | --- |",
    ...budgetsOf(measured).map(({ name, target, value, unit, met }) => `| ${name} | ${target} | ${value.toFixed(1)} ${unit} | ${met ? "yes" : "no"} |`),
  ].join("\n");
