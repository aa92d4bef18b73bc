import { Bell } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNotices } from "./use-notices.ts";
import "./notices.css";

const NoticePanel = lazy(() => import("./notice-panel.tsx"));

/** The way to what one is told of, with how much of it is new. On every page; asked for once the page has come to rest. */
export const NoticeBell = () => {
  const { t } = useTranslation();
  const { notices, failed, reload } = useNotices();
  const [isOpen, setOpen] = useState(false);
  const unread = notices?.unread ?? 0;
  useEffect(() => {
    if (isOpen) void reload();
    // Asked when it is opened; what comes later is told.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen]);
  return (
    <>
      <button type="button" className="notice-bell" aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(true)}>
        <Bell aria-hidden="true" />
        <span className="visually-hidden">{unread > 0 ? t("notices.openUnread", { count: unread }) : t("notices.open")}</span>
        {unread > 0 && (
          <span className="notice-bell__count" aria-hidden="true">
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <NoticePanel notices={notices?.notices ?? null} failed={failed} onClose={() => setOpen(false)} onReload={reload} />
        </Suspense>
      )}
    </>
  );
};
