import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ListFormat } from "../../server/export/order.ts";
import { refuse } from "../../domain/result.ts";
import { valueOrThrow } from "../http/respond.ts";
import { answerWithFile } from "../download/answer-with-file.server.ts";

const formats = ["xlsx", "csv", "jsonld"] as const satisfies readonly ListFormat[];

const answer = async ({ params, request, context }: LoaderFunctionArgs, only?: ReadonlySet<string>): Promise<Response> => {
  const format = formats.find((f) => f === params["list"]);
  if (!format) return valueOrThrow(refuse("not-found"), context);
  const wanted = { consultationId: params["consultationId"] ?? "", format, origin: new URL(request.url).origin, ...(only && { only }) };
  return answerWithFile(request, context, (following) => context.exportAnnotations(wanted, following));
};

/** `GET …/annotations/export/:list`: every submitted annotation that the person may see, as a file. */
export const loader = (args: LoaderFunctionArgs): Promise<Response> => answer(args);

/** `POST …/annotations/export/:list` with `ids`: those of them that a list on the screen shows. */
export const action = async (args: ActionFunctionArgs): Promise<Response> => {
  const ids = (await args.request.formData()).get("ids");
  return answer(args, new Set(typeof ids === "string" ? ids.split(",") : []));
};
