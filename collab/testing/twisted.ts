import * as Y from "yjs";

/**
 * Whether an update holds an item whose left neighbour is not left of its right one. Redoing in Yjs 13.6 can make one (`redoItem` traces
 * both neighbours to the same item); where such an item lands depends on how the document's items happen to be joined, so that not even
 * two plain Yjs documents agree. `doc` is the document that the update came from.
 */
export const isTwisted = (update: Uint8Array, doc: Y.Doc): boolean =>
  Y.decodeUpdate(update).structs.some((struct) => {
    if (!(struct instanceof Y.Item) || !struct.origin || !struct.rightOrigin) return false;
    const { origin, rightOrigin } = struct;
    if (origin.client !== rightOrigin.client || origin.clock < rightOrigin.clock) return false;
    for (let item = storedAt(doc, rightOrigin); item instanceof Y.Item; item = item.right) {
      if (item.id.client === origin.client && item.id.clock <= origin.clock && origin.clock < item.id.clock + item.length) return true;
    }
    return false;
  });

const storedAt = (doc: Y.Doc, { client, clock }: Y.ID): Y.Item | Y.GC | null => (clock < Y.getState(doc.store, client) ? Y.getItem(doc.store, Y.createID(client, clock)) : null);
