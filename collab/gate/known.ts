import * as Y from "yjs";
import type { Section, Struct, Words } from "./decode.ts";
import { GateError } from "./gate-error.ts";

/**
 * R5 for clocks that the document already has: an honest client repeats itself after a reconnection, and then says the same. Where the
 * document no longer holds the content (deleted and collected) there is nothing left to compare.
 */
export const checkRepeated = (section: Section, state: number, doc: Y.Doc): void => {
  for (const struct of section.structs) {
    if (struct.clock >= state) return;
    const end = Math.min(struct.clock + struct.length, state);
    for (let clock = struct.clock; clock < end; ) {
      const stored = Y.getItem(doc.store, Y.createID(section.client, clock));
      const until = Math.min(end, stored.id.clock + stored.length);
      if (!isSame(struct, stored, clock, until)) throw new GateError("R5");
      clock = until;
    }
  }
};

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const lettersOf = ({ bytes, start, end }: Words): string => utf8.decode(bytes.subarray(start, end));

/** Whoever parts a surrogate pair has U+FFFD for each half from then on (Yjs, `ContentString.splice`); others may still have it whole. */
const areSameLetters = (said: string, stored: string): boolean =>
  said === stored || (said.length === stored.length && Array.from({ length: said.length }).every((_, n) => isSameLetter(said.charCodeAt(n), stored.charCodeAt(n))));

const parted = 0xfffd;
const isHalf = (letter: number): boolean => letter >= 0xd800 && letter <= 0xdfff;
const isSameLetter = (one: number, other: number): boolean =>
  one === other || (one === parted && isHalf(other)) || (other === parted && isHalf(one));

const isSame = (struct: Struct, stored: Y.Item | Y.GC, from: number, until: number): boolean => {
  if (struct.kind === "gc" || struct.content.kind === "deleted") return true;
  if (!(stored instanceof Y.Item) || stored.content instanceof Y.ContentDeleted) return true;
  const { content } = struct;
  switch (content.kind) {
    case "string":
      return (
        stored.content instanceof Y.ContentString &&
        areSameLetters(
          lettersOf(content).slice(from - struct.clock, until - struct.clock),
          stored.content.str.slice(from - stored.id.clock, until - stored.id.clock),
        )
      );
    case "format":
      return (
        stored.content instanceof Y.ContentFormat &&
        content.key === stored.content.key &&
        JSON.stringify(content.value) === JSON.stringify(stored.content.value)
      );
    case "element":
      return (
        stored.content instanceof Y.ContentType &&
        stored.content.type instanceof Y.XmlElement &&
        stored.content.type.nodeName === content.nodeName
      );
    case "text":
      return stored.content instanceof Y.ContentType && stored.content.type instanceof Y.XmlText;
    case "values":
      return (
        stored.content instanceof Y.ContentAny &&
        JSON.stringify(content.values.slice(from - struct.clock, until - struct.clock)) ===
          JSON.stringify(stored.content.arr.slice(from - stored.id.clock, until - stored.id.clock))
      );
  }
};
