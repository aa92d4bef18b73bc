import { useCallback, useState } from "react";
import { v7 as uuid } from "uuid";
import { refuse, type Result } from "../../domain/result.ts";
import type { CommandInput, CommandName } from "../../server/commands/registry.ts";
import { useOptionalLive } from "./consultation-live.tsx";
import { sendCommand } from "./send-command.ts";
import { isOverBy } from "./session.ts";

export { isQueued } from "./outbox/outbox.ts";

export type SendCommand = <Name extends CommandName>(name: Name, input: CommandInput<Name>) => Promise<Result<unknown>>;

/**
 * Sends commands. Those about annotations wait in the outbox when the network is away, and then answer `{ queued: true }`; others are
 * refused with `server.unavailable`. A refusal is the caller's to show (`useRefusal`).
 */
export const useCommand = (): { readonly send: SendCommand; readonly pending: boolean } => {
  const live = useOptionalLive();
  const [inFlight, setInFlight] = useState(0);
  const send: SendCommand = useCallback(
    async (name, input) => {
      setInFlight((n) => n + 1);
      try {
        if (live && (name.startsWith("annotation.") || name.startsWith("reply."))) {
          return await live.outbox.submit(name, input as Readonly<Record<string, unknown>>);
        }
        const attempt = await sendCommand(name, input, uuid());
        if (attempt === "later") return refuse("server.unavailable");
        if (!attempt.ok && isOverBy(attempt.refusal)) void live?.session.look();
        return attempt;
      } finally {
        setInFlight((n) => n - 1);
      }
    },
    [live],
  );
  return { send, pending: inFlight > 0 };
};
