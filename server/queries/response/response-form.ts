import type { ResponseForm } from "../../../domain/response/assemble.ts";
import { defaultTemplate, type ResponseTemplate } from "../../../domain/response/template.ts";
import type { Overrides } from "../../../domain/response/wording.ts";
import type { Database, Transaction } from "../../database/client.ts";

/** A body's template, or the one that every body begins with. */
export const loadTemplate = async (tx: Database | Transaction, bodyId: string): Promise<ResponseTemplate> => {
  const row = await tx.responseTemplate.findUnique({ where: { bodyId } });
  return row ? (row.template as unknown as ResponseTemplate) : defaultTemplate;
};

export const loadResponseForm = async (tx: Database | Transaction, responseId: string): Promise<ResponseForm> => {
  const row = await tx.response.findUniqueOrThrow({ where: { id: responseId }, select: { bodyId: true, overrides: true } });
  return { template: await loadTemplate(tx, row.bodyId), overrides: row.overrides as unknown as Overrides };
};
