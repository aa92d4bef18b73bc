/**
 * Loads the generated large consultation: forty bodies, two thousand annotations, three hundred pages. As with the demo, people and
 * bodies are rows, and all that follows goes through the importer and the commands.
 */
import { largeDemo } from "../../prisma/demo/large.ts";
import { loadNewestBlocks } from "../repositories/drafts.ts";
import { annotate } from "./annotate.ts";
import { createCommandAs } from "./command-as.ts";
import type { DemoServices } from "./load.ts";
import { writeOrganisations } from "./organisations.ts";
import { sendConsultation } from "./send-consultation.ts";

export type LoadLargeOptions = {
  /** Default: the demo's two thousand. */
  readonly annotations?: number;
  /** Told how far it has come. */
  readonly onProgress: (line: string) => void;
};

/** How many annotations pass between two lines of progress. */
const progressEvery = 200;

/** May stand beside the ordinary demo, whose sender it shares. Returns the consultation's id; null, and does nothing, when it is there already. */
export const loadLargeDemo = async (services: DemoServices, { annotations = 2000, onProgress }: LoadLargeOptions): Promise<string | null> => {
  const { database } = services;
  const demo = largeDemo(1, annotations);
  if (await database.body.findFirst({ where: { name: { in: demo.bodies.map((b) => b.name) } } })) return null;
  const started = Date.now();
  const ids = await writeOrganisations(database, [demo.sender, ...demo.bodies]);
  onProgress(`${demo.bodies.length} bodies`);
  const command = createCommandAs(services);
  const { fileName, markdown } = demo.draft;
  const consultationId = await sendConsultation(command, ids, { ...demo, draft: { fileName, bytes: new TextEncoder().encode(markdown) } });
  onProgress("draft published, consultation sent");
  await annotate(command, ids, {
    consultationId,
    blocks: await loadNewestBlocks(database, consultationId),
    bodies: demo.bodies,
    annotations: demo.annotations,
    onPlaced: (count) => {
      if (count % progressEvery === 0) onProgress(`${count} of ${demo.annotations.length} annotations`);
    },
  });
  onProgress(`done in ${Math.round((Date.now() - started) / 1000)} s`);
  return consultationId;
};
