import * as Y from "yjs";

/** Whether an update deletes more than formatting of what the document still has: what a person does, and an editor seldom by itself. */
export const removesWords = (doc: Y.Doc, update: Uint8Array): boolean => {
  for (const [client, ranges] of Y.decodeUpdate(update).ds.clients) {
    for (const { clock, len } of ranges) {
      for (let at = clock; at < Math.min(clock + len, Y.getState(doc.store, client)); ) {
        const item = Y.getItem(doc.store, Y.createID(client, at));
        if (item instanceof Y.Item && !item.deleted && !(item.content instanceof Y.ContentFormat)) return true;
        at = item.id.clock + item.length;
      }
    }
  }
  return false;
};
