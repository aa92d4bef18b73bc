import type { DBSchema, IDBPDatabase } from "idb";
import type { OutboxEntry, OutboxStore } from "./outbox.ts";

interface OutboxDatabase extends DBSchema {
  commands: { key: number; value: OutboxEntry & { readonly order?: number }; indexes: { scope: string; id: string } };
}

// Fetched with the first look into the outbox, once the page stands.
const open = async (): Promise<IDBPDatabase<OutboxDatabase>> => {
  const { openDB } = await import("idb");
  return openDB<OutboxDatabase>("samsvar-outbox", 1, {
    upgrade: (db) => {
      const commands = db.createObjectStore("commands", { keyPath: "order", autoIncrement: true });
      commands.createIndex("scope", "scope");
      commands.createIndex("id", "id", { unique: true });
    },
  });
};

/** The outbox in IndexedDB, ordered by a counter of the browser's own. */
export const createIdbOutboxStore = (): OutboxStore => {
  let opened: Promise<IDBPDatabase<OutboxDatabase>> | null = null;
  const database = () =>
    (opened ??= open());

  return {
    list: async (scope) => {
      const rows = await (await database()).getAllFromIndex("commands", "scope", scope);
      return rows.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).map(({ order: _order, ...entry }) => entry);
    },
    put: async (entry) => {
      const tx = (await database()).transaction("commands", "readwrite");
      const order = await tx.store.index("id").getKey(entry.id);
      await tx.store.put(order === undefined ? entry : { ...entry, order });
      await tx.done;
    },
    remove: async (id) => {
      const tx = (await database()).transaction("commands", "readwrite");
      const order = await tx.store.index("id").getKey(id);
      if (order !== undefined) await tx.store.delete(order);
      await tx.done;
    },
  };
};
