import { index, route, type RouteConfig } from "@remix-run/route-config";

export default [
  // shell
  index("routes/home.tsx"),
  route("login", "routes/login.tsx"),
  route("logout", "routes/logout.tsx"),
  route("preferences", "routes/preferences.tsx"),
  route("account", "routes/account.tsx"),
  route("account/tokens", "routes/tokens.ts"),
  route("session", "routes/session.ts"),
  route("notices", "routes/notices.ts"),
  route("notices/:noticeId", "routes/notice.ts"),
  route("unsubscribe/:token", "routes/unsubscribe.tsx"),
  route("accessibility", "routes/accessibility.tsx"),
  route("consultations/:consultationId", "routes/consultation-layout.tsx", [
    index("routes/consultation-index.tsx"),
    // reading
    route("read", "routes/read.tsx"),
    route("versions", "routes/versions.tsx"),
    route("versions/:number", "routes/version.tsx"),
    // review, consolidation, response
    route("review", "routes/review.tsx"),
    route("progress", "routes/progress.tsx"),
    route("consolidate", "routes/consolidate.tsx"),
    route("response", "routes/response.tsx"),
    // sender
    route("overview", "routes/overview.tsx"),
    route("received/:responseId", "routes/received.tsx"),
    route("settings", "routes/settings.tsx"),
    route("import", "routes/import.tsx"),
  ]),
  // reading
  route("commands/:name", "routes/commands.$name.ts"),
  route("annotations/:annotationId/thread", "routes/thread.ts"),
  route("annotations/:annotationId/assignees", "routes/assignees.ts"),
  route("documents/:document/history", "routes/history.ts"),
  route("consultations/:consultationId/my-threads", "routes/my-threads.ts"),
  route("consultations/:consultationId/annotations", "routes/annotations.ts"),
  route("consultations/:consultationId/search", "routes/search.ts"),
  route("consultations/:consultationId/mentionable", "routes/mentionable.ts"),
  // review, consolidation, response
  route("consultations/:consultationId/response/material", "routes/response.material.ts"),
  route("consultations/:consultationId/response/export/:format", "routes/response.export.$format.ts"),
  route("consultations/:consultationId/responses/:responseId/files", "routes/response.files.ts"),
  route("consultations/:consultationId/responses/:responseId/attachments/:number", "routes/response.attachment.ts"),
  route("consultations/:consultationId/annotations/export/:list", "routes/annotations.export.$list.ts"),
  // sender and administration
  route("consultations/:consultationId/received/:responseId/export/:format", "routes/received.export.$format.ts"),
  route("admin/bodies/:bodyId/template", "routes/admin-template.tsx"),
  route("consultations/new", "routes/consultation-new.tsx"),
  route("consultations/:consultationId/import/file", "routes/import-file.ts"),
  route("admin", "routes/admin.tsx"),
  route("admin/bodies/:bodyId", "routes/admin-body.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
