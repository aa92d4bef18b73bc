import type { Refusal } from "../../domain/result.ts";
import { closeCodeOf, closeToSlowDown } from "../wire/refusal.ts";
import { acknowledgementFrame, modeFrame, permissionDeniedFrame, refusalFrame, type AccessMode, type ClientMessage } from "../wire/messages.ts";
import type { ConnectionRequest, Transport } from "./connection.ts";
import type { ConnectionLimits } from "./limits.ts";
import { TokenBucket } from "./token-bucket.ts";

const rateOf = { step1: "questions", step2: "writes", update: "writes", awareness: "presence", queryAwareness: "presence" } as const;

/**
 * One socket as its room sees it. After `open` turns false nothing is sent to it and nothing more is taken from it; what had arrived
 * from it is still stored, unless it was refused.
 */
export class ConnectionState {
  open = true;
  refused = false;
  /** Has been greeted, and so takes part in what the room sends. */
  joined = false;
  /** Has answered the server's step 1, so that what leans on unknown text is no longer merely early. */
  answered = false;
  mode: AccessMode;
  /** May have sent something while it might still write, and before it knew that it may not any more. */
  wasWriter: boolean;
  /** Step-2 and update messages handled. */
  writes = 0;
  queuedFrames = 0;
  queuedBytes = 0;

  private readonly buckets: Readonly<Record<"presence" | "questions" | "writes", TokenBucket>>;

  constructor(
    readonly request: ConnectionRequest,
    private readonly transport: Transport,
    private readonly limits: ConnectionLimits,
  ) {
    this.mode = request.mode;
    this.wasWriter = request.wrote ?? false;
    const now = Date.now();
    this.buckets = {
      presence: new TokenBucket(limits.presence, now),
      questions: new TokenBucket(limits.questions, now),
      writes: new TokenBucket(limits.writes, now),
    };
  }

  send(frame: Uint8Array): void {
    if (!this.open) return;
    if (this.transport.bufferedAmount() > this.limits.bufferedBytes) this.close(closeToSlowDown, "");
    else this.transport.send(frame);
  }

  acknowledge(seq: number): void {
    if (this.request.wantsAcks) this.send(acknowledgementFrame({ writes: this.writes, seq }));
  }

  setMode(mode: AccessMode): void {
    if (this.mode === "write" && mode === "read") this.wasWriter = true;
    this.mode = mode;
    if (this.request.wantsAcks) this.send(modeFrame(mode));
  }

  refuse(refusal: Refusal): void {
    this.refused = true;
    this.send(this.request.wantsAcks ? refusalFrame(refusal) : permissionDeniedFrame(refusal.code));
    this.close(closeCodeOf(refusal), refusal.code);
  }

  close(code: number, reason: string): void {
    if (!this.open) return;
    this.open = false;
    this.transport.close(code, reason);
  }

  /** False for what comes too fast. */
  may(message: ClientMessage["type"]): boolean {
    return this.buckets[rateOf[message]].take(Date.now());
  }
}
