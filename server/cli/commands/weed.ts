import { weedConsultation } from "../../live/weed-consultation.ts";
import { CommandFailed, valueOf } from "../command-failed.ts";
import { print, withServices } from "../tool.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const weed = ({ consultation }: { consultation: string }): Promise<void> =>
  withServices(async ({ database }) => {
    if (!uuid.test(consultation)) throw new CommandFailed(`${consultation} is not the id of a consultation.`);
    const { annotations, replies, responses } = valueOf(await weedConsultation(database, consultation));
    print(`Weeded: ${annotations} annotations, ${replies} replies and the drafts of ${responses} responses.`);
  });
