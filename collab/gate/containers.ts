import type { NodeType, Schema } from "@tiptap/pm/model";
import * as Y from "yjs";
import type { DocumentKind } from "../schema/document-name.ts";
import { rootSchemas } from "../schema/schemas.ts";
import { GateError } from "./gate-error.ts";

/** The place of an item: its container, and the attribute's name where it is an attribute's value. */
export class Slot {
  constructor(
    readonly container: Container,
    readonly sub: string | null,
  ) {}
}

/**
 * Where an item can stand: among the children of a node, or in a text. Containers are compared by identity.
 */
export type Container = NodesContainer | TextContainer | GoneContainer;

/** Among the children of `node`, or its attributes. */
export class NodesContainer {
  readonly kind = "nodes";
  /** The place of its children: one object for all of them, since most updates ask for nothing else. */
  readonly slot: Slot = new Slot(this, null);

  constructor(
    readonly schema: Schema,
    readonly node: NodeType,
    readonly depth: number,
  ) {}
}

/** In a text; `node` is the paragraph or heading that the text stands in. */
export class TextContainer {
  readonly kind = "text";
  readonly slot: Slot = new Slot(this, null);

  constructor(readonly node: NodeType) {}
}

/** A place that was deleted and collected; what is put there becomes nothing. */
class GoneContainer {
  readonly kind = "gone";
  readonly slot: Slot = new Slot(this, null);
}

export const gone: Container = new GoneContainer();

// Yjs types the events of its types; nothing here listens.
type SharedType = NonNullable<Y.ContentType["type"]>;

/** A document's containers. Parents never move in Yjs, so what was found once stays true. */
export class Containers {
  private readonly known = new WeakMap<object, Container>();

  constructor(
    private readonly doc: Y.Doc,
    private readonly kind: DocumentKind,
  ) {
    for (const [name, schema] of Object.entries(rootSchemas[kind])) {
      this.known.set(doc.getXmlFragment(name), new NodesContainer(schema, schema.topNodeType, 0));
    }
  }

  /** The root of that name; R7 when the kind has no such root. */
  root(name: string): Container {
    if (!Object.hasOwn(rootSchemas[this.kind], name)) throw new GateError("R7");
    return this.of(this.doc.getXmlFragment(name));
  }

  /** The place of a struct that is in the document. */
  slotOf(struct: Y.Item | Y.GC): Slot {
    if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return gone.slot;
    const container = this.of(struct.parent);
    return struct.parentSub === null ? container.slot : new Slot(container, struct.parentSub);
  }

  /** What a struct that is in the document contains; null when it is not a container. */
  inside(struct: Y.Item | Y.GC): Container | null {
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return gone;
    return struct.content instanceof Y.ContentType ? this.of(struct.content.type) : null;
  }

  private of(type: SharedType): Container {
    const found = this.known.get(type);
    if (found) return found;
    const container = this.resolve(type);
    this.known.set(type, container);
    return container;
  }

  private resolve(type: SharedType): Container {
    const item = type._item;
    if (!item || !(item.parent instanceof Y.AbstractType)) return gone;
    const around = this.of(item.parent);
    if (around.kind !== "nodes") return gone;
    if (type instanceof Y.XmlText) return new TextContainer(around.node);
    const node = type instanceof Y.XmlElement ? around.schema.nodes[type.nodeName] : undefined;
    return node ? new NodesContainer(around.schema, node, around.depth + 1) : gone;
  }
}
