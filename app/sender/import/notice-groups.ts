import type { ImportNotice } from "../../../domain/draft/imported-draft.ts";

export type NoticeGroup = "doubts" | "dropped" | "changed";

const groupOf: Readonly<Record<ImportNotice["code"], NoticeGroup>> = {
  "ocr-suspected": "doubts",
  "page-without-text": "doubts",
  "no-headings": "doubts",
  "headings-guessed": "doubts",
  "footnote-unresolved": "doubts",
  "page-break-join": "doubts",
  "image-dropped": "dropped",
  "comments-dropped": "dropped",
  "header-footer-dropped": "dropped",
  "formatting-dropped": "dropped",
  "text-box-dropped": "dropped",
  "contents-dropped": "dropped",
  "hidden-text-dropped": "dropped",
  "tracked-changes-accepted": "changed",
  "table-flattened": "changed",
  "long-text-split": "changed",
};

const order: readonly NoticeGroup[] = ["doubts", "dropped", "changed"];

/** Within a group the gravest first, as they stand above. */
const gravity = Object.keys(groupOf) as readonly ImportNotice["code"][];

/** What an import has to say, sorted by what it asks of the reader: to look, to know what is gone, to know what is otherwise. */
export const noticeGroups = (notices: readonly ImportNotice[]): readonly { group: NoticeGroup; notices: readonly ImportNotice[] }[] =>
  order
    .map((group) => ({
      group,
      notices: notices
        .filter((notice) => groupOf[notice.code] === group)
        .sort((a, b) => gravity.indexOf(a.code) - gravity.indexOf(b.code)),
    }))
    .filter(({ notices: found }) => found.length > 0);
