import { v7 as uuid } from "uuid";
import type { Chance } from "../../../collab/testing/random.ts";
import type { Api, ApiAnswer } from "./api.ts";

export type Sent = {
  readonly type: "annotation" | "reply";
  readonly id: string;
  readonly key: string;
  readonly text: string;
  acknowledged: boolean;
};

export type CommanderOptions = {
  readonly api: Api;
  readonly chance: Chance;
  readonly consultationId: string;
  readonly blockId: string;
  /** What is replied to. */
  readonly annotationId: string;
};

/** Gives commands one after the other, each repeated under its key until it is answered, and notes what was answered. */
export class Commander {
  readonly sent: Sent[] = [];
  /** Answers that no honest repetition should get. */
  readonly surprises: string[] = [];
  private running = true;
  private readonly done: Promise<void>;

  constructor(private readonly options: CommanderOptions) {
    this.done = this.run();
  }

  get hasUnacknowledged(): boolean {
    return this.sent.some(({ acknowledged }) => !acknowledged);
  }

  async stop(): Promise<void> {
    this.running = false;
    await this.done;
  }

  private async run(): Promise<void> {
    const { chance } = this.options;
    while (this.running) {
      const key = uuid();
      const command: Sent = { type: chance.oneOf(["annotation", "reply"]), id: uuid(), key, text: `Kommando ${key}`, acknowledged: false };
      this.sent.push(command);
      await this.carryOut(command);
      // What was answered once is answered the same again, also by another process.
      if (chance.happens(10)) await this.carryOut(chance.oneOf(this.sent));
    }
  }

  private async carryOut(command: Sent): Promise<void> {
    for (;;) {
      const answer = await this.attempt(command);
      if (answer === null) continue;
      if (answer.status === 201 && answer.body["id"] === command.id) command.acknowledged = true;
      else this.surprises.push(`${command.type} ${command.id}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return;
    }
  }

  private async attempt({ type, id, key, text }: Sent): Promise<ApiAnswer | null> {
    const { api, consultationId, blockId, annotationId } = this.options;
    try {
      return type === "annotation"
        ? await api.post(`/consultations/${consultationId}/annotations`, { id, audience: "body", kind: "clarify", target: { blockId }, text }, key)
        : await api.post(`/annotations/${annotationId}/replies`, { id, text }, key);
    } catch {
      // The server went away before it had answered.
      return null;
    }
  }
}
