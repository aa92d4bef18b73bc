import type { LoadContext } from "../../server/http/load-context.ts";
import { runForm } from "../sender/form/run-form.server.ts";
import { factsSchema, matterSchema } from "./response-schema.ts";

type Target = { readonly consultationId: string; readonly bodyId: string; readonly responseId: string };

/** Carries out one of Remissvar's forms; each names its intent, and each intent is one command. */
export const responseAction = (formData: FormData, context: Pick<LoadContext, "execute" | "locale">, target: Target) => {
  const { consultationId, bodyId, responseId } = target;
  if (formData.get("intent") === "matter") {
    return runForm(formData, context, {
      schema: matterSchema,
      run: (value) => context.execute("participation.update", { consultationId, bodyId, ...value }),
    });
  }
  return runForm(formData, context, {
    schema: factsSchema,
    run: (value) => context.execute("response.update", { responseId, ...value }),
  });
};
