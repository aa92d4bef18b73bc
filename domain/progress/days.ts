import type { IsoDay } from "../ids.ts";

/** Calendar days from one to the other; negative when it has passed. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
