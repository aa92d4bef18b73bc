import * as Y from "yjs";
import type { Chance } from "./random.ts";

/** Somebody who writes in the document without a screen's schema to hold them back, letter by letter: cheap, and still honest. */
export class PlainEditor {
  private readonly root: Y.XmlFragment;
  private readonly history: Y.UndoManager;

  constructor(
    readonly ydoc: Y.Doc,
    root: string,
  ) {
    this.root = ydoc.getXmlFragment(root);
    // Each change is an undo step of its own: time plays no part.
    this.history = new Y.UndoManager(this.root, { captureTimeout: 0, trackedOrigins: new Set([this]) });
  }

  edit(chance: Chance): void {
    const text = this.someText(chance);
    const at = chance.below(text.length + 1);
    const span = Math.min(chance.below(6), text.length - at);
    chance.oneOf([
      () => this.typeWord(chance, text, at),
      () => this.typeWord(chance, text, at),
      () => this.typeWord(chance, text, at),
      () => this.change(() => text.delete(at, span)),
      () => this.change(() => text.format(at, span, chance.oneOf<object>([{ bold: {} }, { bold: null }, { italic: {} }, { link: { href: "https://a.se" } }, { link: null }]))),
      () => this.change(() => this.root.insert(chance.below(this.root.length + 1), [paragraphOf("Nytt stycke")])),
      () => this.change(() => this.root.delete(chance.below(this.root.length), 1)),
      () => this.history.undo(),
      () => this.history.redo(),
    ])();
  }

  destroy(): void {
    this.history.destroy();
  }

  private typeWord(chance: Chance, text: Y.XmlText, at: number): void {
    for (const [i, letter] of [..."målet är"].slice(0, chance.below(9) + 1).entries()) this.change(() => text.insert(at + i, letter));
  }

  private someText(chance: Chance): Y.XmlText {
    const texts = textsIn(this.root);
    if (texts.length > 0) return chance.oneOf(texts);
    const text = new Y.XmlText("Början");
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [text]);
    this.change(() => this.root.insert(0, [paragraph]));
    return text;
  }

  private change(what: () => void): void {
    this.ydoc.transact(what, this);
  }
}

const paragraphOf = (words: string): Y.XmlElement => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  return paragraph;
};

const textsIn = (parent: Y.XmlFragment): Y.XmlText[] =>
  parent.toArray().flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : []));
