import Bell from "lucide-react/icons/bell";
import { Suspense, useState } from "react";
import { lazyExtra } from "../components/lazy-part.tsx";
import { useAtRest } from "../components/shell/use-at-rest.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import "./notices.css";

const Notices = lazyExtra(() => import("./notices.tsx"));

/** The way to what one is told of, with how much of it is new. On every page; asked for once the page has come to rest. */
export const NoticeBell = () => {
  const { t } = useTranslation();
  const isAtRest = useAtRest();
  const [unread, setUnread] = useState(0);
  const [isOpen, setOpen] = useState(false);
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
      {(isAtRest || isOpen) && (
        <Suspense fallback={null}>
          <Notices isOpen={isOpen} onUnread={setUnread} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
