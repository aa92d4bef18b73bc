import { reviewKeysWith, type ReviewAction, type ReviewKeys } from "../review/review-keys.ts";

/** How often the rest is mailed together, for each consultation. */
export const digests = ["hourly", "daily", "off"] as const;
export type Digest = (typeof digests)[number];

/** How one person wants to be told. */
export type NoticeSettings = {
  /** Shown at the edge of the page as it happens: mentions, assignments, verdicts to confirm. */
  readonly toasts: boolean;
  /** The same by mail at once. */
  readonly immediateMail: boolean;
  readonly digest: Digest;
  /** Mail before the last answer day while one's part is not done. */
  readonly reminders: boolean;
};

/** How one person wants to work and be told. */
export type PersonalSettings = NoticeSettings & {
  readonly letterKeys: boolean;
  readonly changedKeys: Readonly<Partial<Record<ReviewAction, string>>>;
};

export const defaultSettings: PersonalSettings = {
  toasts: true,
  immediateMail: true,
  digest: "daily",
  reminders: true,
  letterKeys: true,
  changedKeys: {},
};

export const keysOf = (settings: PersonalSettings): ReviewKeys => reviewKeysWith(settings.changedKeys);
