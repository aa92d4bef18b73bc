import * as Y from "yjs";
import { checkContent } from "./content-rules.ts";
import { gone, type Container, type Containers, type Slot } from "./containers.ts";
import type { ItemId, Section, Struct } from "./decode.ts";
import { GateError } from "./gate-error.ts";

type Judged = { readonly clock: number; readonly length: number; readonly slot: Slot; readonly inside: Container | null };
type ItemStruct = Extract<Struct, { kind: "item" }>;

const nowhere: Slot = { container: gone, sub: null };

/**
 * R6–R11: walks the new structs in an order in which Yjs could integrate them, giving each its place from what is in the document and
 * what came before it in the update. A struct that leans on what exists in neither stops the walk.
 */
export class NewStructs {
  private readonly judged = new Map<number, Judged[]>();

  constructor(
    private readonly doc: Y.Doc,
    private readonly containers: Containers,
    private readonly deepest: number,
  ) {}

  /** The client's next clock, counting what has been judged. */
  state(client: number): number {
    const last = this.judged.get(client)?.at(-1);
    return last ? last.clock + last.length : Y.getState(this.doc.store, client);
  }

  /** True when every struct found its place; false when some lean on what is not there (R6). */
  judge(sections: readonly Section[]): boolean {
    const open = sections.map((section) => ({ section, next: 0 }));
    let left = sections.reduce((sum, section) => sum + section.structs.length, 0);
    for (let before = -1; left > 0 && left !== before; ) {
      before = left;
      for (const walk of open) left -= this.advance(walk);
    }
    return left === 0;
  }

  private advance(walk: { section: Section; next: number }): number {
    const { client, structs } = walk.section;
    const from = walk.next;
    for (; walk.next < structs.length; walk.next++) {
      const struct = structs[walk.next];
      if (!struct || !this.isReady(struct)) break;
      this.add(client, struct);
    }
    return walk.next - from;
  }

  private isReady(struct: Struct): boolean {
    if (struct.kind === "gc") return true;
    const { origin, rightOrigin, parent } = struct;
    return this.has(origin) && this.has(rightOrigin) && (typeof parent === "string" || this.has(parent));
  }

  private has(id: ItemId | null): boolean {
    return id === null || id.clock < this.state(id.client);
  }

  private add(client: number, struct: Struct): void {
    const { clock, length } = struct;
    const slot = struct.kind === "gc" ? nowhere : this.place(struct);
    const inside = struct.kind === "gc" ? gone : checkContent(struct.content, slot, this.deepest);
    const list = this.judged.get(client);
    if (list) list.push({ clock, length, slot, inside });
    else this.judged.set(client, [{ clock, length, slot, inside }]);
  }

  /** As Yjs does it: from the left neighbour, else the right, else the wire; a collected neighbour means that the place is gone. */
  private place({ origin, rightOrigin, parent, parentSub }: ItemStruct): Slot {
    const left = origin && this.slotAt(origin);
    const right = rightOrigin && this.slotAt(rightOrigin);
    if (left && right && left.container !== right.container && left.container !== gone && right.container !== gone) {
      throw new GateError("R7");
    }
    if (left?.container === gone || right?.container === gone) return nowhere;
    if (left && right && left.sub !== right.sub) throw new GateError("R7");
    const beside = left ?? right;
    if (beside) return beside;
    if (parent === null) throw new GateError("R7");
    const container = typeof parent === "string" ? this.containers.root(parent) : this.insideAt(parent);
    if (!container) throw new GateError("R7");
    return { container, sub: parentSub };
  }

  private slotAt(id: ItemId): Slot {
    return this.judgedAt(id)?.slot ?? this.containers.slotOf(this.storedAt(id));
  }

  private insideAt(id: ItemId): Container | null {
    const judged = this.judgedAt(id);
    return judged ? judged.inside : this.containers.inside(this.storedAt(id));
  }

  private storedAt({ client, clock }: ItemId): Y.Item | Y.GC {
    return Y.getItem(this.doc.store, Y.createID(client, clock));
  }

  private judgedAt({ client, clock }: ItemId): Judged | null {
    const list = this.judged.get(client);
    if (!list || clock < (list[0]?.clock ?? 0)) return null;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((list[middle]?.clock ?? 0) <= clock) low = middle;
      else high = middle - 1;
    }
    return list[low] ?? null;
  }
}
