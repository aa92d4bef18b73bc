import type * as Y from "yjs";
import type { RichText } from "../../domain/rich-text/rich-text.ts";
import { writtenSections, type WrittenSection } from "../../domain/response/state.ts";
import { richTextOf } from "../schema/from-yjs.ts";
import { replaceFragment } from "../schema/to-yjs.ts";

/** The written sections as rich text. Changes nothing. */
export const responseSections = (doc: Y.Doc): Readonly<Record<WrittenSection, RichText>> =>
  Object.fromEntries(writtenSections.map((section) => [section, richTextOf(doc.getXmlFragment(section))])) as Record<WrittenSection, RichText>;

/** Replaces a whole section, in one transaction. */
export const replaceFragmentWith = (doc: Y.Doc, section: WrittenSection, value: RichText): void =>
  replaceFragment(doc.getXmlFragment(section), value);
