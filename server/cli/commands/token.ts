import { v7 as uuid } from "uuid";
import { valueOf } from "../command-failed.ts";
import { actorWithEmail, print, withServices } from "../tool.ts";

export const createToken = ({ email, name }: { email: string; name: string }): Promise<void> =>
  withServices(async (services) => {
    const actor = await actorWithEmail(services, email);
    print(valueOf(await services.execute(actor, "token.create", { id: uuid(), name })).token);
  });
