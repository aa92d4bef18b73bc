import type { NoticeView } from "../../domain/notifications/notification.ts";
import { Banner } from "../components/ui/banner.tsx";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { Spinner } from "../components/ui/spinner.tsx";
import { formatMoment } from "../i18n/format.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { noticeText } from "./notice-text.ts";

type Props = {
  /** Null until they have been fetched. */
  readonly notices: readonly NoticeView[] | null;
  /** They could not be fetched the last time; what was fetched before still stands. */
  readonly failed: boolean;
  readonly onClose: () => void;
  readonly onReload: () => Promise<void>;
};

/** What one is told of, newest first. */
const NoticePanel = ({ notices, failed, onClose, onReload }: Props) => {
  const { t } = useTranslation();
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const readAll = async (): Promise<void> => {
    const result = await send("notices.read", {});
    if (result.ok) await onReload();
    else tellRefusal(result.refusal);
  };
  const hasUnread = notices?.some((n) => !n.read) ?? false;
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={t("notices.title")}
      size="s"
      actions={
        <>
          <a href="/account#notices" className="notice-panel__settings">
            {t("notices.settings")}
          </a>
          <Button isDisabled={!hasUnread} isPending={pending} onPress={() => void readAll()}>
            {t("notices.readAll")}
          </Button>
        </>
      }
    >
      {failed && (
        <Banner
          tone="danger"
          announce
          actions={
            <Button size="s" onPress={() => void onReload()}>
              {t("notices.retry")}
            </Button>
          }
        >
          {t("notices.failed")}
        </Banner>
      )}
      {notices === null ? (
        !failed && <Spinner label={t("notices.loading")} />
      ) : notices.length === 0 ? (
        <p>{t("notices.none")}</p>
      ) : (
        <ol className="notice-list">
          {notices.map((notice) => (
            <Notice key={notice.id} notice={notice} />
          ))}
        </ol>
      )}
    </Dialog>
  );
};

const Notice = ({ notice }: { readonly notice: NoticeView }) => {
  const { t, i18n } = useTranslation();
  return (
    <li>
      {/* A whole page: the address marks it as read on the way. */}
      <a href={`/notices/${notice.id}`} className={notice.read ? "notice" : "notice notice--unread"}>
        <span className="notice__text">
          {!notice.read && <span className="visually-hidden">{t("notices.unread")} </span>}
          {noticeText(notice, { t, language: i18n.language })}
        </span>
        {notice.quote !== "" && (
          <span className="notice__quote" lang="sv">
            ”{notice.quote}”
          </span>
        )}
        <span className="notice__where">
          {notice.consultationTitle} · <time dateTime={notice.at}>{formatMoment(notice.at, i18n.language)}</time>
        </span>
      </a>
    </li>
  );
};

export default NoticePanel;
