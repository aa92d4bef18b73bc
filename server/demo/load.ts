/**
 * Fills a database with the demo. People and bodies are written as rows, since nobody is there yet to command; everything after that
 * goes through the same importer and the same commands as users' requests.
 */
import { readFile } from "node:fs/promises";
import { demoAnnotations } from "../../prisma/demo/annotations/index.ts";
import { demoBodies, demoConsultation, demoOperator, demoSender } from "../../prisma/demo/organisations.ts";
import type { Services } from "../compose.ts";
import { recordAudit } from "../repositories/changes.ts";
import { loadNewestBlocks } from "../repositories/drafts.ts";
import { demoLoaded } from "./accounts.ts";
import { annotate } from "./annotate.ts";
import { createCommandAs } from "./command-as.ts";
import { writeOrganisations } from "./organisations.ts";
import { sendConsultation } from "./send-consultation.ts";

export type DemoServices = Pick<Services, "database" | "execute" | "logger">;

const draftFile = new URL("../../prisma/demo/draft/trygghetsprogram-illustrativt-forslag.docx", import.meta.url);

/** Returns false, and does nothing, when somebody is there already and only an empty database was to be filled. */
export const loadDemo = async (services: DemoServices, { onlyIfEmpty }: { onlyIfEmpty: boolean }): Promise<boolean> => {
  const { database, logger } = services;
  if ((await database.person.count()) > 0) {
    if (onlyIfEmpty) return false;
    throw new Error("The demo needs an empty database: there are people in this one");
  }
  const started = Date.now();
  const ids = await writeOrganisations(database, [demoSender, ...demoBodies], [demoOperator]);
  const command = createCommandAs(services);
  const consultationId = await sendConsultation(command, ids, {
    sender: demoSender,
    bodies: demoBodies,
    consultation: demoConsultation,
    draft: { fileName: draftFile.pathname.split("/").at(-1) ?? "", bytes: new Uint8Array(await readFile(draftFile)) },
  });
  const blocks = await loadNewestBlocks(database, consultationId);
  await annotate(command, ids, { consultationId, blocks, bodies: demoBodies, annotations: demoAnnotations });
  await recordAudit(database, null, { type: demoLoaded, subjectId: consultationId, consultationId });
  logger.info({ seconds: Math.round((Date.now() - started) / 100) / 10 }, "The demo has been loaded");
  return true;
};
