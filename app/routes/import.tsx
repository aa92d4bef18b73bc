import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ok } from "../../domain/result.ts";
import { pageTitle } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { runForm } from "../sender/form/run-form.server.ts";
import { draftWords } from "../sender/import/draft-words.server.ts";
import { importIntentSchema, type ImportDone } from "../sender/import/import-schema.ts";
import { ImportView, type ImportViewProps } from "../sender/import/import-view.tsx";
import { previewOf } from "../sender/import/preview-of.server.ts";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["sender", "versions", "reading"] } satisfies RouteHandle;

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const consultationId = params["consultationId"] ?? "";
  const staged = valueOrThrow(await context.ask("staged-draft", { consultationId }), context);
  const consultation = valueOrThrow(await context.ask("consultation", { consultationId }), context);
  const version = consultation.versions.at(-1) ?? null;
  const changes =
    version && staged ? valueOrThrow(await context.ask("draft-differences", { consultationId, from: version.number, to: "staged" }), context) : null;
  const part = new URL(request.url).searchParams.get("part");
  return json({
    title: pageTitle(context, "sender", (t) => `${t("import.title")}, ${consultation.title}`),
    consultation: { id: consultation.id, state: consultation.state, version },
    differences: changes?.differences ?? null,
    staged: staged && {
      id: staged.id,
      fileName: staged.fileName,
      uploadedAt: staged.uploadedAt,
      preview: previewOf(staged.imported, part, draftWords(context.locale)),
    },
  });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const consultationId = params["consultationId"] ?? "";
  return runForm(await request.formData(), context, {
    schema: importIntentSchema,
    run: async ({ intent, stagedId }) => {
      const result = await context.execute(`draft.${intent}`, { consultationId, stagedId });
      if (!result.ok) return result;
      const done: ImportDone = "number" in result.value ? { did: "publish", number: result.value.number } : { did: "discard" };
      return ok(done);
    },
  });
};

export default function Import() {
  return <ImportView {...(useLoaderData<typeof loader>() as unknown as ImportViewProps)} />;
}
