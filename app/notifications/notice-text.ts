import type { NoticeView } from "../../domain/notifications/notification.ts";
import type { I18n } from "../i18n/create-i18n.ts";
import { formatLongDay } from "../i18n/format.ts";

/** What has happened, in a few words. */
export const noticeText = ({ kind, byName, lastAnswerDay, extension }: NoticeView, { t, language }: Pick<I18n, "t" | "language">): string =>
  t(`notices.kind.${kind}`, { name: byName, body: extension?.bodyName ?? "", day: formatLongDay(extension?.day ?? lastAnswerDay, language) });
