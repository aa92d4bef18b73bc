import type { ImportNotice } from "../../../domain/draft/imported-draft.ts";
import { Banner } from "../../components/ui/banner.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { noticeGroups } from "./notice-groups.ts";
import "./import-notices.css";

/** What is only signs says nothing to a reader. */
const isTelling = (example: string): boolean => /[\p{L}\p{N}]/u.test(example);

const NoticeItem = ({ notice }: { readonly notice: ImportNotice }) => {
  const { t, i18n } = useTranslation("sender");
  const examples = notice.examples.filter(isTelling);
  const share = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(notice.count / 10);
  return (
    <li className="notices__item">
      {notice.code === "ocr-suspected" ? t("notice.code.ocr-suspected", { share }) : t(`notice.code.${notice.code}`, { count: notice.count })}
      {examples.length > 0 && (
        <span className="notices__examples">
          {t("notice.examples")}{" "}
          {examples.map((example, index) => (
            <span key={example}>
              {index > 0 && ", "}
              <q>{example}</q>
            </span>
          ))}
        </span>
      )}
    </li>
  );
};

/** What the file held and the draft does not, and what its reader should doubt. Said before anything is published. */
export const ImportNotices = ({ notices }: { readonly notices: readonly ImportNotice[] }) => {
  const { t } = useTranslation("sender");
  return (
    <>
      {noticeGroups(notices).map(({ group, notices: found }) => (
        <Banner key={group} tone={group === "doubts" ? "warning" : "info"} title={t(`notice.${group}`)}>
          <ul className="notices">
            {found.map((notice) => (
              <NoticeItem key={notice.code} notice={notice} />
            ))}
          </ul>
        </Banner>
      ))}
    </>
  );
};
