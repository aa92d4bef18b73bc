import { useSearchParams } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { filterFromSearch, searchWithFilter, type ReviewFilter } from "./review-filter.ts";

/** Letters follow each other closer than this; the address need not keep up with each. */
const settleMs = 250;

export type ReviewAddress = {
  readonly filter: ReviewFilter;
  readonly setFilter: (filter: ReviewFilter) => void;
  /** The thread that the address names. */
  readonly threadId: string | null;
  readonly hrefOf: (threadId: string | null) => string;
};

/** What is looked at, kept in the address: back leads from a thread to its list, and a view can be sent to a colleague. */
export const useReviewAddress = (): ReviewAddress => {
  const [search, setSearch] = useSearchParams();
  const [filter, setFilter] = useState(() => filterFromSearch(search));
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(waiting.current), []);

  const hrefOf = (threadId: string | null): string => {
    const next = searchWithFilter(search, filter);
    if (threadId === null) next.delete("thread");
    else next.set("thread", threadId);
    return `?${next.toString()}`;
  };
  return {
    filter,
    setFilter: (next) => {
      setFilter(next);
      clearTimeout(waiting.current);
      const write = () => setSearch((now) => searchWithFilter(now, next), { replace: true, preventScrollReset: true });
      waiting.current = setTimeout(write, settleMs);
    },
    threadId: search.get("thread"),
    hrefOf,
  };
};
