import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { v7 as uuid } from "uuid";
import type { ImportNotice } from "../../../domain/draft/imported-draft.ts";
import type { Actor } from "../../../domain/people/actor.ts";
import type { Services } from "../../compose.ts";
import type { TrailChoice } from "../../export/beside.ts";
import type { ExportFormat } from "../../export/export-response.ts";
import type { ExportedFile } from "../../export/exported-file.ts";
import type { ListFormat } from "../../export/order.ts";
import { loadActor } from "../../repositories/people.ts";
import { CommandFailed, valueOf } from "../command-failed.ts";
import { actorWithEmail, print, withServices } from "../tool.ts";

const readOrFail = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandFailed(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
};

type ImportOptions = { consultation: string; email: string };

export const importFile = async (file: string, { consultation: consultationId, email }: ImportOptions): Promise<void> => {
  const bytes = new Uint8Array(await readOrFail(file));
  await withServices(async (services) => {
    const actor = await actorWithEmail(services, email);
    const { id: stagedId } = valueOf(
      await services.execute(actor, "draft.stage", { id: uuid(), consultationId, fileName: path.basename(file), bytes }),
    );
    const published = await services.execute(actor, "draft.publish", { consultationId, stagedId });
    if (!published.ok) await services.execute(actor, "draft.discard", { consultationId, stagedId });
    const { versionId, number } = valueOf(published);
    const version = await services.database.draftVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: { title: true, notices: true, _count: { select: { blocks: true } } },
    });
    print(`Version ${number}: ${version.title} (${version._count.blocks} blocks)`);
    for (const { code, count, examples } of version.notices as unknown as ImportNotice[]) {
      print(`  ${code} ${count}${examples.length > 0 ? `: ${examples.join(" | ")}` : ""}`);
    }
  });
};

/** Whoever runs this has the database in their hands; a member of the body is asked for because policy knows people only. */
const readerOf = async (services: Services, responseId: string, email: string | undefined): Promise<Actor> => {
  if (email !== undefined) return actorWithEmail(services, email);
  const response = await services.database.response.findUnique({ where: { id: responseId }, select: { bodyId: true } });
  if (!response) throw new CommandFailed(`There is no response ${responseId}.`);
  const members = await services.database.membership.findMany({ where: { bodyId: response.bodyId }, select: { personId: true } });
  for (const { personId } of members) {
    const actor = await loadActor(services.database, personId);
    if (actor) return actor;
  }
  throw new CommandFailed("The response's body has no members who can act.");
};

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const writeOrFail = async (out: string, { bytes }: ExportedFile): Promise<void> => {
  try {
    await writeFile(out, bytes);
  } catch (error) {
    throw new CommandFailed(`${out} cannot be written: ${(error as NodeJS.ErrnoException).code}`);
  }
  print(out);
};

type ExportOptions = { format: ExportFormat; trail: TrailChoice; out: string; email?: string };

export const exportFile = (responseId: string, { format, trail, out, email }: ExportOptions): Promise<void> =>
  withServices(async (services) => {
    if (!uuidShape.test(responseId)) throw new CommandFailed(`${responseId} is not the id of a response.`);
    const actor = await readerOf(services, responseId, email);
    await writeOrFail(out, valueOf(await services.exports.response(actor, { responseId, format, trail })));
  });

type ListOptions = { format: ListFormat; out: string; email: string };

/** What this person may see of a consultation's annotations, as a file. */
export const exportAnnotations = (consultationId: string, { format, out, email }: ListOptions): Promise<void> =>
  withServices(async (services) => {
    if (!uuidShape.test(consultationId)) throw new CommandFailed(`${consultationId} is not the id of a consultation.`);
    const actor = await actorWithEmail(services, email);
    const origin = services.environment.publicOrigin ?? `http://${services.environment.host}:${services.environment.port}`;
    await writeOrFail(out, valueOf(await services.exports.annotations(actor, { consultationId, format, origin, locale: actor.locale })));
  });
