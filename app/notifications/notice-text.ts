import type { i18n } from "i18next";
import type { NoticeView } from "../../domain/notifications/notification.ts";
import { formatLongDay } from "../i18n/format.ts";

/** What has happened, in a few words. */
export const noticeText = ({ kind, byName, lastAnswerDay, extension, invitation }: NoticeView, { t, language }: Pick<i18n, "t" | "language">): string =>
  t(`notices.kind.${kind}`, { ns: "common", name: byName, body: (extension ?? invitation)?.bodyName ?? "", day: formatLongDay(extension?.day ?? lastAnswerDay, language) });
