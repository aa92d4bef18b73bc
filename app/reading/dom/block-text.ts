/**
 * Between a block's offsets (UTF-16 units of its text) and places in the page. The text nodes of the element marked `data-text`, joined,
 * are the block's text; this holds also after `<mark>` elements have cut them.
 */
const textElement = (block: Element): Element | null => block.querySelector("[data-text]");

/** Text nodes in order, each with where it begins. */
const textNodes = function* (root: Node): Generator<{ node: Text; start: number }> {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker?.nextNode() as Text | null; walker && node; node = walker.nextNode() as Text | null) {
    yield { node, start };
    start += node.length;
  }
};

export const blockTextOf = (block: Element): string => textElement(block)?.textContent ?? "";

export type DomPoint = { readonly node: Text; readonly offset: number };

/** The ends of `[start, end)` in the page; null when the block has no such words. Begins at the later of two nodes, ends at the earlier. */
export const domRangeOf = (block: Element, start: number, end: number): { readonly from: DomPoint; readonly to: DomPoint } | null => {
  const root = textElement(block);
  if (!root || start >= end) return null;
  let from: DomPoint | null = null;
  for (const { node, start: at } of textNodes(root)) {
    const last = at + node.length;
    if (!from && start >= at && start < last) from = { node, offset: start - at };
    if (from && end <= last) return { from, to: { node, offset: end - at } };
  }
  return null;
};

/**
 * Where a place in the page stands in the block's text: 0 before it (the number, the label), its length after it. An element's offset
 * counts children, as in a selection.
 */
export const textOffsetOf = (block: Element, node: Node, offset: number): number => {
  const root = textElement(block);
  if (!root) return 0;
  const range = root.ownerDocument.createRange();
  range.selectNodeContents(root);
  const side = range.comparePoint(node, offset);
  if (side < 0) return 0;
  if (side === 0) range.setEnd(node, offset);
  return range.toString().length;
};
