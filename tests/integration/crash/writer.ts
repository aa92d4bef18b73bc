import { setTimeout as sleep } from "node:timers/promises";
import type { LiveDocument } from "../../../collab/client/live-document.ts";
import { Chance } from "../../../collab/testing/random.ts";
import { countWords, putWord, removeWord } from "./words.ts";

type Fate = { readonly word: string; typed: "sent" | "acknowledged"; removed: "no" | "sent" | "acknowledged" };

/** Types words of its own without end, removes some again, and notes what it was told is saved. */
export class Writer {
  private readonly fates: Fate[] = [];
  private readonly chance: Chance;
  private running = true;
  private readonly done: Promise<void>;

  constructor(
    readonly who: string,
    readonly live: LiveDocument,
    seed: number,
  ) {
    this.chance = new Chance(seed);
    live.subscribe(() => live.getSnapshot().status === "saved" && this.acknowledge());
    this.done = this.write();
  }

  get acknowledged(): number {
    return this.fates.filter(({ typed }) => typed === "acknowledged").length;
  }

  /** Words that are known to be saved, and that it has not begun to remove. */
  get acknowledgedWords(): string[] {
    return this.fates.filter(({ typed, removed }) => typed === "acknowledged" && removed === "no").map(({ word }) => word);
  }

  /** How many words it has typed so far. */
  get typed(): number {
    return this.fates.length;
  }

  /** Words that were typed when so many had been already. */
  wordsFrom(count: number): string[] {
    return this.fates.slice(count).map(({ word }) => word);
  }

  get hasUnacknowledged(): boolean {
    return this.fates.some(({ typed, removed }) => typed === "sent" || removed === "sent");
  }

  get removedWords(): string[] {
    return this.fates.filter(({ removed }) => removed !== "no").map(({ word }) => word);
  }

  async stop(): Promise<void> {
    this.running = false;
    await this.done;
  }

  /** What a document holds otherwise than this writer was told; empty when it was told the truth. */
  lies(counts: ReadonlyMap<string, number>): string[] {
    return this.fates.flatMap(({ word, typed, removed }) => {
      const count = counts.get(word) ?? 0;
      if (count > 1) return [`${word} is there ${count} times`];
      if (removed === "acknowledged") return count === 0 ? [] : [`${word} came back`];
      return typed === "acknowledged" && removed === "no" && count === 0 ? [`${word} is lost`] : [];
    });
  }

  private acknowledge(): void {
    for (const fate of this.fates) {
      fate.typed = "acknowledged";
      if (fate.removed === "sent") fate.removed = "acknowledged";
    }
  }

  private async write(): Promise<void> {
    while (this.running) {
      const { status, loaded } = this.live.getSnapshot();
      if (status === "refused") return;
      if (loaded) this.edit();
      // While there is nobody to send it to, as slowly as somebody who noticed.
      await sleep(status === "saving" || status === "saved" ? 4 + this.chance.below(12) : 250);
    }
  }

  private edit(): void {
    const { doc } = this.live;
    const removable = this.chance.happens(15) ? this.fates.filter(({ removed }) => removed === "no") : [];
    if (removable.length > 0) {
      const fate = this.chance.oneOf(removable);
      doc.transact(() => removeWord(doc, fate.word));
      fate.removed = "sent";
      return;
    }
    const word = `${this.who}-${this.fates.length}`;
    doc.transact(() => putWord(doc, word, this.chance));
    this.fates.push({ word, typed: "sent", removed: "no" });
  }
}

/** Only reads, and notes every word that it was shown. */
export class Watcher {
  readonly seen = new Set<string>();

  constructor(readonly live: LiveDocument) {
    live.doc.on("update", () => {
      for (const word of countWords(live.doc).keys()) this.seen.add(word);
    });
  }
}
