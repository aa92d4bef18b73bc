/**
 * How many connections of one sort each person has open at this node. What a connection may do is bounded on its own; this bounds what one person can do with many.
 */
export type Seats = {
  /** Gives the place back when called; null when the person has all they may have. */
  readonly take: (personId: string) => (() => void) | null;
};

/** Far beyond any number of tabs, and of texts in them. */
export const mostLiveDocuments = 300;
export const mostPages = 100;

export const createSeats = (most: number): Seats => {
  const taken = new Map<string, number>();
  return {
    take: (personId) => {
      const before = taken.get(personId) ?? 0;
      if (before >= most) return null;
      taken.set(personId, before + 1);
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        const left = (taken.get(personId) ?? 1) - 1;
        if (left === 0) taken.delete(personId);
        else taken.set(personId, left);
      };
    },
  };
};
