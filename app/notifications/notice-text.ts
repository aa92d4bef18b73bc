import type { NoticeView } from "../../domain/notifications/notification.ts";
import type { Locale } from "../../domain/people/actor.ts";
import { formatLongDay } from "../i18n/format.ts";
import type { Translator } from "../i18n/translator.ts";

type Words = { readonly t: Translator<"common">; readonly language: Locale };

/** What has happened, in a few words. */
export const noticeText = ({ kind, byName, lastAnswerDay, extension, invitation }: NoticeView, { t, language }: Words): string =>
  t(`notices.kind.${kind}`, { name: byName, body: (extension ?? invitation)?.bodyName ?? "", day: formatLongDay(extension?.day ?? lastAnswerDay, language) });
