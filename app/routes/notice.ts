import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { noticePath } from "../../domain/notifications/notification.ts";
import { actorOrThrow, refusalResponse, valueOrThrow } from "../http/respond.ts";

/** `GET /notices/:noticeId`: leads to what a notice is about, and marks all that is told of it as read. */
export const loader = async ({ params, context }: LoaderFunctionArgs): Promise<Response> => {
  actorOrThrow(context);
  const { notices } = valueOrThrow(await context.ask("notices", {}), context);
  const notice = notices.find((n) => n.id === params["noticeId"]);
  if (!notice) throw refusalResponse({ code: "not-found" }, context);
  const { annotationId } = notice;
  await context.execute("notices.read", annotationId ? { annotationId } : { ids: [notice.id] });
  return redirect(noticePath(notice));
};
