import { Suspense, useEffect } from "react";
import { lazyPart } from "../components/lazy-part.tsx";
import { useNotices } from "./use-notices.ts";

const NoticePanel = lazyPart(() => import("./notice-panel.tsx"));

type Props = { readonly isOpen: boolean; readonly onUnread: (unread: number) => void; readonly onClose: () => void };

/** Keeps count of what one is told of, and shows it when that is asked for. */
const Notices = ({ isOpen, onUnread, onClose }: Props) => {
  const { notices, failed, reload } = useNotices();
  const unread = notices?.unread ?? 0;
  useEffect(() => onUnread(unread), [onUnread, unread]);
  useEffect(() => {
    if (isOpen) void reload();
    // Asked when it is opened; what comes later is told.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <NoticePanel notices={notices?.notices ?? null} failed={failed} onClose={onClose} onReload={reload} />
    </Suspense>
  );
};

export default Notices;
