import type { Result } from "../../domain/result.ts";
import type { Attempt } from "./outbox/outbox.ts";

/** How long a command may take before it counts as not sent, in milliseconds. Sent again it takes effect once. */
const patience = 15_000;

/** Sends one command to `/commands/:name`. `later` when no answer of ours came back. */
export const sendCommand = async (name: string, input: unknown, commandId: string): Promise<Attempt> => {
  let response: Response;
  try {
    response = await fetch(`/commands/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ commandId, input }),
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    return "later";
  }
  try {
    const answer: unknown = await response.json();
    return isResult(answer) ? answer : "later";
  } catch {
    return "later";
  }
};

const isResult = (value: unknown): value is Result<unknown> =>
  typeof value === "object" && value !== null && "ok" in value && typeof value.ok === "boolean";
