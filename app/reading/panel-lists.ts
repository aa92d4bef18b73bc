/** What stands in the panel beside the draft, as one piece: the text and its marks come first. */
export { BegunList } from "./begun-list.tsx";
export { NoThreads } from "./no-threads.tsx";
export { ThreadList } from "./thread-list.tsx";
export { WaitingList } from "./waiting-list.tsx";
