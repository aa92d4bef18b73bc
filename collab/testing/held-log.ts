import { MemoryUpdateLog } from "../room/memory-update-log.ts";
import type { AppendOutcome, LogEntry, StoredDocument } from "../room/ports.ts";
import type { DocumentName } from "../schema/document-name.ts";

/** A log whose answers wait until they are let through, and that can lose its store. */
export class HeldLog extends MemoryUpdateLog {
  /** The groups that were offered, in order. */
  readonly groups: (readonly LogEntry[])[] = [];
  private gate: Promise<void> = Promise.resolve();
  private lift: (() => void) | null = null;
  private failing = 0;
  private failingLoads = 0;

  hold(): void {
    if (!this.lift) this.gate = new Promise((resolve) => (this.lift = resolve));
  }

  release(): void {
    this.lift?.();
    this.lift = null;
  }

  /** The next append, or so many, finds no store. */
  failOnce(times = 1): void {
    this.failing = times;
  }

  failLoadOnce(): void {
    this.failingLoads = 1;
  }

  override async load(name: DocumentName): Promise<StoredDocument | null> {
    await this.gate;
    if (this.failingLoads-- > 0) throw new Error("no store");
    return super.load(name);
  }

  override async append(...args: Parameters<MemoryUpdateLog["append"]>): Promise<AppendOutcome> {
    this.groups.push(args[2]);
    await this.gate;
    if (this.failing-- > 0) throw new Error("no store");
    return super.append(...args);
  }
}
