import * as Y from "yjs";
import { checkContent } from "./content-rules.ts";
import { gone, Slot, type Container, type Containers } from "./containers.ts";
import type { ItemId, Section, Struct } from "./decode.ts";
import { GateError } from "./gate-error.ts";

type ItemStruct = Extract<Struct, { kind: "item" }>;

/** One client's section on its way into the document: what has been placed of it, and where. */
class Walk {
  readonly client: number;
  readonly structs: readonly Struct[];
  readonly slots: Slot[] = [];
  readonly insides: (Container | null)[] = [];
  /** The client's next clock. */
  state: number;
  /** How many structs had been placed in all when this walk last found no way on. */
  stuckAt = -1;

  constructor({ client, clock, structs }: Section) {
    this.client = client;
    this.structs = structs;
    this.state = clock;
  }

  /** The index of the placed struct that has this clock; −1 when it is not of this update. */
  indexOf(clock: number): number {
    const { structs } = this;
    let low = 0;
    let high = this.slots.length - 1;
    if (high < 0 || clock < (structs[0]?.clock ?? 0) || clock >= this.state) return -1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((structs[middle]?.clock ?? 0) <= clock) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** What a struct leans on is in neither the document nor the update. */
const nowhere = Symbol("nowhere");

/**
 * R6–R11: walks the new structs in an order in which Yjs could integrate them, giving each its place from what is in the document and
 * what came before it in the update. A struct that leans on what exists in neither stops the walk.
 */
export class NewStructs {
  private readonly walks: Walk[];
  private placed = 0;

  constructor(
    private readonly doc: Y.Doc,
    private readonly containers: Containers,
    private readonly deepest: number,
    sections: readonly Section[],
  ) {
    this.walks = sections.map((section) => new Walk(section));
  }

  /** The client's next clock, counting what has been judged. */
  state(client: number): number {
    return this.walkOf(client)?.state ?? Y.getState(this.doc.store, client);
  }

  /** True when every struct found its place; false when some lean on what is not there (R6). */
  judge(): boolean {
    return this.walks.every((walk) => this.finish(walk));
  }

  /** Whatever a walk waits for is walked first, as far as that goes: each struct is looked at about once, however they lean on each other. */
  private finish(first: Walk): boolean {
    const waiting = [first];
    for (;;) {
      const walk = waiting.at(-1);
      if (!walk) return true;
      const lacking = this.advance(walk);
      if (lacking === nowhere) return false;
      walk.stuckAt = this.placed;
      const isNews = lacking !== null && lacking.stuckAt !== this.placed && !waiting.includes(lacking);
      if (isNews) {
        waiting.push(lacking);
        continue;
      }
      waiting.pop();
      if (waiting.length === 0) return lacking === null;
    }
  }

  /** Null at the end; else whose structs must come before this walk can go on. */
  private advance(walk: Walk): Walk | null | typeof nowhere {
    const { structs, slots } = walk;
    for (let next = slots.length; next < structs.length; next++) {
      const struct = structs[next];
      if (!struct) break;
      const lacking = this.lackingTo(struct);
      if (lacking !== null) return lacking;
      this.place(walk, struct);
    }
    return null;
  }

  private lackingTo(struct: Struct): Walk | null | typeof nowhere {
    if (struct.kind === "gc") return null;
    const { origin, rightOrigin, parent } = struct;
    return (
      (origin && this.lackingFor(origin)) ?? (rightOrigin && this.lackingFor(rightOrigin)) ?? (typeof parent === "string" ? null : parent && this.lackingFor(parent))
    );
  }

  private lackingFor({ client, clock }: ItemId): Walk | null | typeof nowhere {
    const walk = this.walkOf(client);
    if (!walk) return clock < Y.getState(this.doc.store, client) ? null : nowhere;
    return clock < walk.state ? null : walk;
  }

  private place(walk: Walk, struct: Struct): void {
    const slot = struct.kind === "gc" ? gone.slot : this.slotFor(struct);
    walk.slots.push(slot);
    walk.insides.push(struct.kind === "gc" ? gone : checkContent(struct.content, slot, this.deepest));
    walk.state = struct.clock + struct.length;
    this.placed += 1;
  }

  /** As Yjs does it: from the left neighbour, else the right, else the wire; a collected neighbour means that the place is gone. */
  private slotFor({ origin, rightOrigin, parent, parentSub }: ItemStruct): Slot {
    const left = origin && this.slotAt(origin);
    const right = rightOrigin && this.slotAt(rightOrigin);
    if (left && right && left.container !== right.container && left.container !== gone && right.container !== gone) {
      throw new GateError("R7");
    }
    if (left?.container === gone || right?.container === gone) return gone.slot;
    if (left && right && left.sub !== right.sub) throw new GateError("R7");
    const beside = left ?? right;
    if (beside) return beside;
    if (parent === null) throw new GateError("R7");
    const container = typeof parent === "string" ? this.containers.root(parent) : this.insideAt(parent);
    if (!container) throw new GateError("R7");
    return parentSub === null ? container.slot : new Slot(container, parentSub);
  }

  private slotAt(id: ItemId): Slot {
    const walk = this.walkOf(id.client);
    return walk?.slots[walk.indexOf(id.clock)] ?? this.containers.slotOf(this.storedAt(id));
  }

  private insideAt(id: ItemId): Container | null {
    const walk = this.walkOf(id.client);
    const index = walk?.indexOf(id.clock) ?? -1;
    return walk && index >= 0 ? (walk.insides[index] ?? null) : this.containers.inside(this.storedAt(id));
  }

  private storedAt({ client, clock }: ItemId): Y.Item | Y.GC {
    return Y.getItem(this.doc.store, Y.createID(client, clock));
  }

  /** An honest update has one section, seldom more than a few. */
  private walkOf(client: number): Walk | null {
    for (const walk of this.walks) if (walk.client === client) return walk;
    return null;
  }
}
