import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { v7 as uuid } from "uuid";
import { mayManageBodies } from "../../domain/policy/administration-policy.ts";
import { createBodySchema } from "../administration/admin-schemas.ts";
import { BodyList, type ListedBody } from "../administration/body-list.tsx";
import { CreateBody } from "../administration/create-body.tsx";
import { Page } from "../components/shell/page.tsx";
import { Button } from "../components/ui/button.tsx";
import { pageTitle } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import type { RouteHandle } from "../i18n/route-areas.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { runForm } from "../sender/form/run-form.server.ts";
import { useActor } from "../session/use-actor.ts";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

export const handle = { areas: ["admin", "sender"] } satisfies RouteHandle;

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const bodies = valueOrThrow(await context.ask("bodies", {}), context);
  return json({ title: pageTitle(context, "admin", (t) => t("title")), newId: uuid(), bodies: bodies.filter((body) => body.mayAdminister) });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

export const action = async ({ request, context }: ActionFunctionArgs) =>
  runForm(await request.formData(), context, {
    schema: createBodySchema,
    emptied: true,
    fieldRefusals: { "body.name-taken": { field: "name", problem: "bodyTaken" } },
    run: (value) => context.execute("body.create", value, { commandId: value.id }),
  });

export default function Administration() {
  const { newId, bodies } = useLoaderData<typeof loader>();
  const { t } = useTranslation("admin");
  const [adding, setAdding] = useState(false);
  const mayCreate = mayManageBodies(useActor()).ok;
  return (
    <Page
      title={t("title")}
      lead={t("bodies.intro")}
      actions={
        mayCreate && (
          <Button variant="primary" onPress={() => setAdding(true)}>
            {t("bodies.create")}
          </Button>
        )
      }
    >
      <BodyList bodies={bodies as unknown as readonly ListedBody[]} mayCreate={mayCreate} />
      {mayCreate && <CreateBody newId={newId} isOpen={adding} onOpenChange={setAdding} />}
    </Page>
  );
}
