import type { JSONContent } from "@tiptap/core";

/** An answer that is being written, kept in this browser until it is sent or emptied. */
export const keptReply = (annotationId: string) => {
  const key = `samsvar:reply:${annotationId}`;
  return {
    read: (): JSONContent | null => {
      try {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
        return typeof value === "object" ? (value as JSONContent | null) : null;
      } catch {
        return null;
      }
    },
    write: (content: JSONContent | null): void => {
      if (content) localStorage.setItem(key, JSON.stringify(content));
      else localStorage.removeItem(key);
    },
  };
};
