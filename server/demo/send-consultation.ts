import { v7 as uuid } from "uuid";
import type { DemoBody, DemoConsultation } from "../../prisma/demo/types.ts";
import type { CommandAs } from "./command-as.ts";
import { dayFromToday, type Organisations } from "./organisations.ts";

export type DemoMailing = {
  readonly sender: DemoBody;
  readonly bodies: readonly DemoBody[];
  readonly consultation: DemoConsultation;
  readonly draft: { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };
};

/** The sender's part, through the importer that users use, and each body's first handling of it. Returns the consultation's id. */
export const sendConsultation = async (command: CommandAs, ids: Organisations, mailing: DemoMailing): Promise<string> => {
  const sender = ids.person(mailing.sender.handler);
  const consultationId = uuid();
  const { title, dnr, description, lastAnswerInDays, tags } = mailing.consultation;
  await command(sender, "consultation.create", {
    id: consultationId,
    senderBodyId: ids.body(mailing.sender.key),
    title,
    dnr,
    description,
    lastAnswerDay: dayFromToday(lastAnswerInDays),
  });
  await command(sender, "consultation.update", { consultationId, tags: [...tags] });
  const { id: stagedId } = await command(sender, "draft.stage", { id: uuid(), consultationId, ...mailing.draft });
  await command(sender, "draft.publish", { consultationId, stagedId });
  for (const body of mailing.bodies) await command(sender, "consultation.invite", { consultationId, bodyId: ids.body(body.key) });
  await command(sender, "consultation.open", { consultationId });
  await command(sender, "consultation.share", { consultationId, sharing: true });
  for (const body of mailing.bodies) await handle(command, ids, consultationId, body);
  return consultationId;
};

/** How a body has begun to handle it: dnr, meeting, handler, preparing unit, signatories, stance. */
const handle = async (command: CommandAs, ids: Organisations, consultationId: string, body: DemoBody): Promise<void> => {
  const consolidator = ids.person(body.people.find((p) => p.roles.includes("consolidator"))?.email ?? body.handler);
  const { responseId } = await command(consolidator, "participation.update", {
    consultationId,
    bodyId: ids.body(body.key),
    dnr: body.dnr,
    meetingId: ids.meeting(body.key),
    handlerId: ids.person(body.handler),
    leadUnitId: ids.unit(body.key, body.preparingUnit),
  });
  const signatories = body.signatories.flatMap((email) => body.people.filter((p) => p.email === email).map(({ name, title }) => ({ name, title })));
  await command(consolidator, "response.update", { responseId, stance: body.stance, signatories });
};
