import type { NodeType, Schema } from "@tiptap/pm/model";
import * as Y from "yjs";
import type { DocumentKind } from "../schema/document-name.ts";
import { rootSchemas } from "../schema/schemas.ts";
import { GateError } from "./gate-error.ts";

/**
 * Where an item can stand: among the children of a node, or in a text. `gone` is a place that was deleted and collected; what is put
 * there becomes nothing. Containers are compared by identity.
 */
export type Container =
  | { readonly kind: "gone" }
  | { readonly kind: "nodes"; readonly schema: Schema; readonly node: NodeType; readonly depth: number }
  /** `node` is the paragraph or heading that the text stands in. */
  | { readonly kind: "text"; readonly node: NodeType };

export type NodesContainer = Extract<Container, { kind: "nodes" }>;

export const gone: Container = { kind: "gone" };

/** The place of an item: its container, and the attribute's name where it is an attribute's value. */
export type Slot = { readonly container: Container; readonly sub: string | null };

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
      this.known.set(doc.getXmlFragment(name), { kind: "nodes", schema, node: schema.topNodeType, depth: 0 });
    }
  }

  /** The root of that name; R7 when the kind has no such root. */
  root(name: string): Container {
    if (!Object.hasOwn(rootSchemas[this.kind], name)) throw new GateError("R7");
    return this.of(this.doc.getXmlFragment(name));
  }

  /** The place of a struct that is in the document. */
  slotOf(struct: Y.Item | Y.GC): Slot {
    if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return { container: gone, sub: null };
    return { container: this.of(struct.parent), sub: struct.parentSub };
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
    if (type instanceof Y.XmlText) return { kind: "text", node: around.node };
    const node = type instanceof Y.XmlElement ? around.schema.nodes[type.nodeName] : undefined;
    return node ? { kind: "nodes", schema: around.schema, node, depth: around.depth + 1 } : gone;
  }
}
