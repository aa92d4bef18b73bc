import type { NodeType } from "@tiptap/pm/model";
import { markAttributes, nodeAttributes } from "../schema/attributes.ts";
import { gone, NodesContainer, TextContainer, type Container, type Slot } from "./containers.ts";
import type { Content } from "./decode.ts";
import { GateError } from "./gate-error.ts";

/**
 * R8–R11 for one new item: may this content stand in this place? Answers what the item itself contains (`null` when it is no container).
 */
export const checkContent = (content: Content, slot: Slot, deepest: number): Container | null => {
  const { container, sub } = slot;
  // Deleted before it was sent: nothing of it is left to judge.
  if (content.kind === "deleted") return gone;
  switch (container.kind) {
    case "gone":
      return gone;
    case "nodes":
      return sub === null ? checkChild(content, container, deepest) : checkAttribute(content, container, sub);
    case "text":
      if (sub !== null) throw new GateError("R11");
      return checkText(content, container.node);
  }
};

const checkChild = (content: Content, parent: NodesContainer, deepest: number): Container => {
  if (content.kind === "text") {
    if (!parent.node.inlineContent) throw new GateError("R8");
    return new TextContainer(parent.node);
  }
  if (content.kind !== "element") throw new GateError("R9");
  const node = parent.schema.nodes[content.nodeName];
  if (!node || !childrenOf(parent.node).has(node) || parent.depth >= deepest) throw new GateError("R8");
  return new NodesContainer(parent.schema, node, parent.depth + 1);
};

const checkAttribute = (content: Content, { node }: NodesContainer, name: string): null => {
  if (content.kind !== "values") throw new GateError("R9");
  const rules = nodeAttributes[node.name];
  const check = rules && Object.hasOwn(rules, name) && Object.hasOwn(node.spec.attrs ?? {}, name) ? rules[name] : undefined;
  if (!check || !content.values.every(check)) throw new GateError("R11");
  return null;
};

const checkText = (content: Content, node: NodeType): null => {
  if (content.kind === "string") return null;
  if (content.kind !== "format") throw new GateError("R9");
  const mark = node.schema.marks[content.key];
  if (!mark || !node.allowsMarkType(mark)) throw new GateError("R10");
  if (content.value !== null && !markAttributes[content.key]?.(content.value)) throw new GateError("R10");
  return null;
};

const children = new WeakMap<NodeType, ReadonlySet<NodeType>>();

/** Every node that can stand somewhere among the node's children: edits in progress need not be complete, only possible. */
const childrenOf = (node: NodeType): ReadonlySet<NodeType> => {
  const found = children.get(node);
  if (found) return found;
  const reached = new Set([node.contentMatch]);
  const types = new Set<NodeType>();
  for (const match of reached) {
    for (let i = 0; i < match.edgeCount; i++) {
      const edge = match.edge(i);
      types.add(edge.type);
      reached.add(edge.next);
    }
  }
  children.set(node, types);
  return types;
};
