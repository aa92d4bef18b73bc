import type { z } from "zod";
import { mySettings, savedViews } from "./account/my-settings.ts";
import { bodyTemplate } from "./administration/template.ts";
import { bodyDetail, listBodies, myTokens } from "./administration/bodies.ts";
import { annotations, changes, thread } from "./annotation/annotations.ts";
import { assignees, myThreads } from "./annotation/my-threads.ts";
import { annotationColumns } from "./annotation/columns.ts";
import { mentionable } from "./annotation/mentionable.ts";
import { annotationRegister } from "./annotation/annotation-register.ts";
import { search } from "./annotation/search.ts";
import { uncarried } from "./annotation/uncarried.ts";
import { notices } from "./account/notices.ts";
import { progress } from "./consultation/progress.ts";
import { consultationDetail, listConsultations } from "./consultation/consultations.ts";
import { draft, stagedDraft } from "./consultation/draft.ts";
import { extensions } from "./consultation/extensions.ts";
import { draftDifferences } from "./consultation/draft-differences.ts";
import { consultationStatus } from "./consultation/status.ts";
import { readMark } from "./reading/read-mark.ts";
import { documentHistory } from "./document/history.ts";
import { documentVersion } from "./document/version.ts";
import type { Query } from "./query.ts";
import { responseAttachment } from "./response/attachment.ts";
import { responseContent } from "./response/content.ts";
import { receivedResponses } from "./response/received.ts";
import { response } from "./response/responses.ts";
import { responseComments } from "./response/response-comments.ts";
import { responseSources } from "./response/response-sources.ts";

/** Every question there is. The access matrix in `tests/access` is generated from this list. */
export const queries = {
  annotation: thread,
  "annotation-columns": annotationColumns,
  "annotation-register": annotationRegister,
  annotations,
  assignees,
  bodies: listBodies,
  body: bodyDetail,
  changes,
  consultation: consultationDetail,
  "consultation-status": consultationStatus,
  consultations: listConsultations,
  "document.history": documentHistory,
  "document.version": documentVersion,
  draft,
  "draft-differences": draftDifferences,
  extensions,
  "my-settings": mySettings,
  "my-threads": myThreads,
  mentionable,
  "my-tokens": myTokens,
  notices,
  progress,
  "read-mark": readMark,
  "received-responses": receivedResponses,
  response,
  "response-attachment": responseAttachment,
  "response-comments": responseComments,
  "response-content": responseContent,
  "saved-views": savedViews,
  "response-sources": responseSources,
  search,
  "staged-draft": stagedDraft,
  template: bodyTemplate,
  uncarried,
} as const;

type Queries = typeof queries;
export type QueryName = keyof Queries;
export type QueryInput<Name extends QueryName> = z.input<Queries[Name]["input"]>;
export type QueryOutput<Name extends QueryName> = Queries[Name] extends Query<infer _S, infer Output> ? Output : never;
