import { useCallback, useEffect, useRef, useState } from "react";
import { isPersonal, type NoticeView } from "../../domain/notifications/notification.ts";
import type { Result } from "../../domain/result.ts";
import type { Notices } from "../../server/queries/account/notices.ts";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { openPeopleSocket, type PeopleSocket } from "../live/people-socket.ts";
import { useActor } from "../session/use-actor.ts";
import { noticeText } from "./notice-text.ts";

/** What one is told of, kept up to date; what is addressed to oneself is shown at the edge of the page as it comes. */
export const useNotices = (): { readonly notices: Notices | null; readonly failed: boolean; readonly reload: () => Promise<void> } => {
  const { t, i18n } = useTranslation();
  const { personId } = useActor();
  const [notices, setNotices] = useState<Notices | null>(null);
  const [failed, setFailed] = useState(false);
  const known = useRef<ReadonlySet<string> | null>(null);
  const words = useRef({ t, language: i18n.language });
  words.current = { t, language: i18n.language };

  const reload = useCallback(async (): Promise<void> => {
    const answer = await fetchNotices();
    setFailed(answer === null);
    if (!answer) return;
    const before = known.current;
    known.current = new Set(answer.notices.map((n) => n.id));
    setNotices(answer);
    if (!before || !answer.toasts) return;
    const fresh = answer.notices.filter((n) => !n.read && isPersonal(n.kind) && !before.has(n.id));
    for (const notice of fresh.slice(0, 2)) showToast(notice, words.current);
  }, []);

  useEffect(() => {
    let socket: PeopleSocket | null = null;
    let stopped = false;
    // Whose session ended is not called again; whoever comes back to the page may have signed in anew.
    const wake = (): void => {
      if (socket && !socket.active) socket.connect();
    };
    globalThis.addEventListener("focus", wake);
    void reload();
    void openPeopleSocket(personId).then((opened) => {
      if (stopped) return opened.disconnect();
      socket = opened;
      opened.on("notified", () => void reload());
      // What came while the connection was away.
      opened.io.on("reconnect", () => void reload());
    });
    return () => {
      stopped = true;
      globalThis.removeEventListener("focus", wake);
      socket?.disconnect();
    };
  }, [reload, personId]);
  return { notices, failed, reload };
};

const showToast = (notice: NoticeView, words: Parameters<typeof noticeText>[1]): void =>
  toast({
    tone: "info",
    text: noticeText(notice, words),
    action: { label: words.t("notices.show"), onPress: () => location.assign(`/notices/${notice.id}`) },
  });

const fetchNotices = async (): Promise<Notices | null> => {
  try {
    const response = await fetch("/notices", { headers: { accept: "application/json" } });
    const result = (await response.json()) as Result<Notices>;
    return result.ok ? result.value : null;
  } catch {
    return null;
  }
};
