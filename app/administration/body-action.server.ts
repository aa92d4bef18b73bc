import type { LoadContext } from "../../server/http/load-context.ts";
import { runForm } from "../sender/form/run-form.server.ts";
import {
  addMemberSchema,
  archiveUnitSchema,
  createMeetingSchema,
  createUnitSchema,
  removeMeetingSchema,
  removeMemberSchema,
  renameUnitSchema,
  updateBodySchema,
  updateMemberSchema,
} from "./admin-schemas.ts";

const unitTaken = { "unit.name-taken": { field: "name", problem: "unitTaken" } } as const;

/** Carries out one of the forms on a body's page: each names its intent, and each intent is one command. */
export const bodyAction = (formData: FormData, context: Pick<LoadContext, "execute" | "locale">, bodyId: string) => {
  const { execute } = context;
  switch (String(formData.get("intent"))) {
    case "unit.create":
      return runForm(formData, context, {
        schema: createUnitSchema,
        emptied: true,
        fieldRefusals: unitTaken,
        run: (value) => execute("unit.create", { bodyId, ...value }, { commandId: value.id }),
      });
    case "unit.rename":
      return runForm(formData, context, { schema: renameUnitSchema, fieldRefusals: unitTaken, run: (value) => execute("unit.rename", value) });
    case "unit.archive":
      return runForm(formData, context, { schema: archiveUnitSchema, run: (value) => execute("unit.archive", value) });
    case "member.add":
      return runForm(formData, context, {
        schema: addMemberSchema,
        fieldRefusals: {
          "member.exists": { field: "email", problem: "alreadyMember" },
          "person.weak-password": { field: "password", problem: "password" },
        },
        run: (value) => execute("member.add", { bodyId, ...value }, { commandId: value.personId }),
      });
    case "member.update":
      return runForm(formData, context, { schema: updateMemberSchema, run: (value) => execute("member.update", { bodyId, ...value }) });
    case "member.remove":
      return runForm(formData, context, { schema: removeMemberSchema, run: (value) => execute("member.remove", { bodyId, ...value }) });
    case "meeting.create":
      return runForm(formData, context, {
        schema: createMeetingSchema,
        emptied: true,
        fieldRefusals: { "meeting.order": { field: "adjustedOn", problem: "order" } },
        run: (value) => execute("meeting.create", { bodyId, ...value }, { commandId: value.id }),
      });
    case "meeting.remove":
      return runForm(formData, context, { schema: removeMeetingSchema, run: (value) => execute("meeting.remove", value) });
    default:
      return runForm(formData, context, {
        schema: updateBodySchema,
        fieldRefusals: { "body.name-taken": { field: "name", problem: "bodyTaken" } },
        run: (value) => execute("body.update", { bodyId, ...value }),
      });
  }
};
