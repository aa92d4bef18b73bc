import { z } from "zod";
import { mayAdministerBody, maySeeBody } from "../../../domain/policy/administration-policy.ts";
import type { BodyId } from "../../../domain/ids.ts";
import type { BodyKind } from "../../../domain/response/facts.ts";
import type { ResponseTemplate } from "../../../domain/response/template.ts";
import { ok, refuse } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { query } from "../query.ts";
import { loadTemplate } from "../response/response-form.ts";

export type TemplateView = {
  readonly bodyId: BodyId;
  readonly body: { readonly kind: BodyKind; readonly name: string; readonly officeName: string };
  readonly mayEdit: boolean;
  readonly template: ResponseTemplate;
};

/** How a body lays out its responses, for its own people and the operator. */
export const bodyTemplate = query({
  name: "template",
  input: z.object({ bodyId: field.bodyId }),
  run: async ({ database, actor }, { bodyId }) => {
    const decision = maySeeBody(actor, bodyId);
    if (!decision.ok) return decision;
    const body = await database.body.findUnique({ where: { id: bodyId }, select: { kind: true, name: true, officeName: true } });
    if (!body) return refuse("not-found");
    const value: TemplateView = {
      bodyId,
      body: { ...body, kind: body.kind === "company" ? "company" : "committee" },
      mayEdit: mayAdministerBody(actor, bodyId).ok,
      template: await loadTemplate(database, bodyId),
    };
    return ok(value);
  },
});
