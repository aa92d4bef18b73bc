/** The rules of docs/spec/room.md that an update can break. */
export type GateRule = "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "R8" | "R9" | "R10" | "R11" | "R12" | "R13" | "R14";

/** Ends the judging of one update; never leaves the gate. */
export class GateError extends Error {
  readonly rule: GateRule;

  constructor(rule: GateRule) {
    super(`update breaks ${rule}`);
    this.rule = rule;
  }
}
