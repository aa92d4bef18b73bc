import type { LoadContext } from "../../../server/http/load-context.ts";
import { inviteSchema, plainIntentSchema, sharingSchema, updateConsultationSchema } from "../form/consultation-schema.ts";
import { runForm } from "../form/run-form.server.ts";

/** Carries out one of the settings' forms: each names its intent, and each intent is one command. */
export const settingsAction = (formData: FormData, context: Pick<LoadContext, "execute" | "locale">, consultationId: string) => {
  switch (String(formData.get("intent"))) {
    case "update":
      return runForm(formData, context, {
        schema: updateConsultationSchema,
        run: (value) => context.execute("consultation.update", { consultationId, ...value }),
      });
    case "invite":
      return runForm(formData, context, {
        schema: inviteSchema,
        emptied: true,
        run: ({ bodyId }) => context.execute("consultation.invite", { consultationId, bodyId }),
      });
    case "withdraw-invitation":
      return runForm(formData, context, {
        schema: inviteSchema,
        run: ({ bodyId }) => context.execute("consultation.withdraw-invitation", { consultationId, bodyId }),
      });
    case "share":
      return runForm(formData, context, {
        schema: sharingSchema,
        run: ({ sharing }) => context.execute("consultation.share", { consultationId, sharing: sharing === "on" }),
      });
    default:
      return runForm(formData, context, {
        schema: plainIntentSchema,
        run: ({ intent }) => context.execute(`consultation.${intent}`, { consultationId }),
      });
  }
};
