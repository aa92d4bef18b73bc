import type { Extensions } from "@tiptap/core";
import { StarterKit, type StarterKitOptions } from "@tiptap/starter-kit";
import { Link } from "./link.ts";
import { Mention } from "./mention.ts";
import { PointId } from "./point.ts";
import { Source } from "./source.ts";

/** What none of Samsvar's editors has. A trailing node would write into documents that are merely opened. */
const never = {
  code: false,
  codeBlock: false,
  horizontalRule: false,
  link: false,
  strike: false,
  trailingNode: false,
  underline: false,
} as const satisfies Partial<StarterKitOptions>;

/** An annotation's body: paragraphs, lists and quotes with bold, italic, links and mentions. Undo comes with the Collaboration extension. */
export const annotationExtensions = (mention = Mention): Extensions => [
  StarterKit.configure({ ...never, heading: false, undoRedo: false }),
  Link,
  mention,
];

/** A suggested wording: plain paragraphs. */
export const suggestionExtensions = (): Extensions => [
  StarterKit.configure({
    ...never,
    blockquote: false,
    bold: false,
    bulletList: false,
    heading: false,
    italic: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    undoRedo: false,
  }),
];

/** A reply: as an annotation's body, but sent whole, so it keeps its own undo. */
export const replyExtensions = (mention = Mention): Extensions => [StarterKit.configure({ ...never, heading: false }), Link, mention];

/** A written section of the response: also headings of level 3 and 4, points, and sources on sentences. */
export const responseExtensions = (): Extensions => [
  StarterKit.configure({ ...never, heading: { levels: [3, 4] }, undoRedo: false }),
  Link,
  Source,
  PointId,
];
