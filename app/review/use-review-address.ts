import { useLocation, useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { filterFromSearch, searchWithFilter, type ReviewFilter } from "./review-filter.ts";

/** Letters follow each other closer than this; the address need not keep up with each. */
const settleMs = 250;

export type ReviewAddress = {
  readonly filter: ReviewFilter;
  /** A thread that the new selection does not show is let go of. */
  readonly setFilter: (filter: ReviewFilter, options: { readonly keepThread: boolean }) => void;
  /** The thread that the address names. */
  readonly threadId: string | null;
  readonly hrefOf: (threadId: string | null) => string;
  /** Goes to a thread at once, before anything less urgent is drawn. Replaces a thread that the address already names. */
  readonly open: (threadId: string) => void;
};

const never = () => () => undefined;

/** The part after `#`. A server is never told it, so the page begins without. */
const useHash = (): string => {
  const { hash } = useLocation();
  const isHydrated = useSyncExternalStore(never, () => true, () => false);
  return isHydrated ? hash : "";
};

/**
 * What is looked at, kept in the address: back leads from a thread to its list, and a view can be sent to a colleague. In the part after
 * `#`, since going from thread to thread needs nothing from the server.
 */
export const useReviewAddress = (): ReviewAddress => {
  const navigate = useNavigate();
  const hash = useHash();
  const view = new URLSearchParams(hash.slice(1));
  const [filter, setFilter] = useState<ReviewFilter | null>(null);
  const inForce = filter ?? filterFromSearch(view);
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(waiting.current), []);

  const hrefOf = (threadId: string | null): string => {
    const next = searchWithFilter(view, inForce);
    if (threadId === null) next.delete("thread");
    else next.set("thread", threadId);
    return `#${next.toString()}`;
  };
  return {
    filter: inForce,
    setFilter: (next, { keepThread }) => {
      setFilter(next);
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => {
        const now = new URLSearchParams(location.hash.slice(1));
        if (!keepThread) now.delete("thread");
        navigate({ hash: searchWithFilter(now, next).toString() }, { replace: true, preventScrollReset: true });
      }, settleMs);
    },
    threadId: view.get("thread"),
    hrefOf,
    open: (threadId) => navigate(hrefOf(threadId), { replace: view.has("thread"), preventScrollReset: true, flushSync: true }),
  };
};
