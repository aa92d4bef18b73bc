/** What single keys do in the review queue, and which; each can be given another (WCAG 2.1.4). The same in every language. */
export const reviewActions = ["next", "previous", "accepted", "partly", "declined", "noted", "select", "undo", "help"] as const;
export type ReviewAction = (typeof reviewActions)[number];

export type ReviewKeys = Readonly<Record<ReviewAction, string>>;

/** Godta, Delvis, Avböj, Notera. */
export const defaultReviewKeys: ReviewKeys = {
  next: "j",
  previous: "k",
  accepted: "g",
  partly: "d",
  declined: "a",
  noted: "n",
  select: "x",
  undo: "u",
  help: "?",
};

/** A person's own keys: what they changed, and the rest as it was. A key that two actions would share stays with the one that chose it. */
export const reviewKeysWith = (changed: Readonly<Partial<Record<ReviewAction, string>>>): ReviewKeys => {
  const chosen = new Set(Object.values(changed));
  const keys = reviewActions.map((action) => {
    const own = changed[action];
    const usual = defaultReviewKeys[action];
    return [action, own ?? (chosen.has(usual) ? "" : usual)] as const;
  });
  return Object.fromEntries(keys) as Record<ReviewAction, string>;
};

/** One sign that can be typed and is not a space: what may be a key. Lower case. */
export const isReviewKey = (key: string): boolean => [...key].length === 1 && key.trim() === key && key === key.toLowerCase();

/** The first two actions that share a key, or null. */
export const sharedKey = (keys: Readonly<Partial<Record<ReviewAction, string>>>): readonly [ReviewAction, ReviewAction] | null => {
  const used = new Map<string, ReviewAction>();
  for (const action of reviewActions) {
    const key = keys[action];
    if (!key) continue;
    const other = used.get(key);
    if (other) return [other, action];
    used.set(key, action);
  }
  return null;
};
