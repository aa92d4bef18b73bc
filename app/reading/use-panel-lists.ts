import { useEffect, useState } from "react";

type PanelLists = typeof import("./panel-lists.ts");

const load = (): Promise<PanelLists> => import("./panel-lists.ts");

/** Also where nothing is to be shown yet: what is written without a network must have its list. */
export const fetchPanelLists = (): void => void load().catch(() => undefined);

/**
 * What stands beside the draft, from when it is wanted; null until it has come. Not by React's `lazy`: what a boundary waits for is drawn
 * after all else, here after hundreds of headings. `failed` is why it could not be fetched.
 */
export const usePanelLists = (wanted: boolean): { readonly lists: PanelLists | null; readonly failed: unknown } => {
  const [lists, setLists] = useState<PanelLists | null>(null);
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    if (wanted) load().then(setLists, setFailed);
  }, [wanted]);
  return { lists, failed };
};
