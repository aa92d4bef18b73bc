import * as Y from "yjs";
import type { PersonId } from "../../domain/ids.ts";
import { refuse, type Refusal } from "../../domain/result.ts";
import { Presence } from "../presence/presence.ts";
import type { ParsedDocumentName } from "../schema/document-name.ts";
import { awarenessFrame, decodeClientMessage, step1Frame, step2Frame, updateFrame } from "../wire/messages.ts";
import { closeToReload, closeToSlowDown } from "../wire/refusal.ts";
import type { ConnectionHandle, ConnectionRequest, Transport } from "./connection.ts";
import { ConnectionState } from "./connection-state.ts";
import { RoomDocument } from "./document.ts";
import { connectionLimits, gateLimits } from "./limits.ts";
import type { RoomBus, RoomLogger, UpdateLog } from "./ports.ts";
import type { Task } from "./tasks.ts";
import { Turn } from "./turn.ts";

export type RoomOptions = {
  readonly name: ParsedDocumentName;
  readonly log: UpdateLog;
  readonly logger: RoomLogger;
  readonly bus: RoomBus | null;
  readonly onCommitted: (seq: number) => void;
  /** The room has nothing left to do, or gave up: forget it. */
  readonly onEnd: (room: Room) => void;
};

type MessageTask = Extract<Task, { type: "message" }>;

const notAMessage: Refusal = { code: "document.refused", params: { rule: "R20" } };

/** So many updates after the last snapshot make another worth writing when the room empties. */
const snapshotAfter = 100;

/**
 * One live document and who is at it. Everything happens in turns: what has arrived is judged and applied, appended as one group, and
 * only then acknowledged, sent on and read. While a turn is being stored the next one collects, so between turns the memory is exactly
 * what the log holds (docs/spec/room.md, R20–R29).
 */
export class Room {
  private readonly connections = new Set<ConnectionState>();
  private readonly presence = new Presence<ConnectionState>();
  private queue: Task[] = [];
  private document: RoomDocument | null = null;
  private running = false;
  private ended = false;

  constructor(private readonly options: RoomOptions) {}

  connect(request: ConnectionRequest, transport: Transport): ConnectionHandle {
    const connection = new ConnectionState(request, transport, connectionLimits);
    this.connections.add(connection);
    this.enqueue({ type: "join", connection });
    return {
      receive: (frame) => this.receive(connection, frame),
      closed: () => this.drop(connection),
    };
  }

  enqueue(task: Task): void {
    this.queue.push(task);
    this.start();
  }

  get open(): readonly ConnectionState[] {
    return [...this.connections];
  }

  refuse(connection: ConnectionState, refusal: Refusal): void {
    connection.refuse(refusal);
    this.drop(connection);
  }

  /** Takes nothing more of it, not even what has arrived, and gives no reason: whoever it was may come back and bring it again. */
  dismiss(connection: ConnectionState): void {
    connection.refused = true;
    connection.close(closeToReload, "");
    this.drop(connection);
  }

  /** People at other nodes. Before the document is loaded nobody is told of anybody: loading asks the other nodes. */
  hear(update: Uint8Array): void {
    const { document } = this;
    if (!document) return;
    const news = this.presence.hear(update, (id, person) => document.identities.lease(id, person), Date.now());
    if (news) this.broadcast(awarenessFrame(news), null);
  }

  tellWhoIsHere(): void {
    const here = this.presence.here();
    if (here) this.options.bus?.publish(this.options.name.name, here);
  }

  /** Ends every connection with "come back", and the room. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.options.onEnd(this);
    for (const connection of this.connections) connection.close(closeToReload, "");
    this.connections.clear();
    for (const task of this.queue.splice(0)) abandon(task, { code: "server.unavailable" });
    this.document?.destroy();
    this.document = null;
  }

  private receive(connection: ConnectionState, frame: Uint8Array): void {
    if (!connection.open) return;
    const message = frame.byteLength > gateLimits[this.options.name.kind].updateBytes + 64 ? null : decodeClientMessage(frame);
    if (!message) return this.refuse(connection, notAMessage);
    if (message.type === "awareness" && message.bytes.byteLength > connectionLimits.awarenessBytes) return;
    const isWrite = message.type === "step2" || message.type === "update";
    const isTooFast = !connection.may(message.type);
    if (isTooFast && !isWrite) return;
    connection.queuedFrames += 1;
    connection.queuedBytes += frame.byteLength;
    if (isTooFast || connection.queuedFrames > connectionLimits.queuedFrames || connection.queuedBytes > connectionLimits.queuedBytes) {
      connection.close(closeToSlowDown, "");
      return this.drop(connection);
    }
    this.enqueue({ type: "message", connection, message, size: frame.byteLength });
  }

  private drop(connection: ConnectionState): void {
    connection.open = false;
    if (!this.connections.delete(connection)) return;
    this.sendPresence(this.presence.leave(connection), null);
    if (this.connections.size === 0) this.start();
  }

  private start(): void {
    if (this.running) return;
    this.running = true;
    // Frames that came together share a turn.
    setImmediate(() => void this.run());
  }

  private async run(): Promise<void> {
    try {
      this.document ??= await this.load();
      while (!this.ended && this.document) {
        if (this.queue.length > 0) await this.turn(this.document, this.queue.splice(0));
        else if (this.connections.size > 0) break;
        else if (await this.evict(this.document)) return;
      }
    } catch (error) {
      this.options.logger.error({ err: error, document: this.options.name.name }, "room lost its store");
      this.end();
    }
    this.running = false;
  }

  private async load(): Promise<RoomDocument | null> {
    const { name, log } = this.options;
    const stored = await log.load(name.name);
    if (stored) {
      if (!this.document) this.options.bus?.ask(name.name);
      return new RoomDocument(name, stored, gateLimits[name.kind]);
    }
    for (const connection of this.connections) connection.refuse({ code: "not-found" });
    for (const task of this.queue.splice(0)) abandon(task, { code: "not-found" });
    this.connections.clear();
    this.end();
    return null;
  }

  /** True when the room has ended; false when somebody came while its snapshot was written. */
  private async evict(document: RoomDocument): Promise<boolean> {
    if (document.sinceSnapshot >= snapshotAfter) {
      document.sinceSnapshot = 0;
      await this.options.log.saveSnapshot(this.options.name.name, document.seq, Y.encodeStateAsUpdate(document.doc));
    }
    if (this.queue.length > 0 || this.connections.size > 0) return false;
    this.end();
    return true;
  }

  private async turn(document: RoomDocument, tasks: readonly Task[]): Promise<void> {
    for (const task of tasks) if (task.type === "message") settleQueued(task);
    const { name, log, logger } = this.options;
    const turn = new Turn({ name, log, logger, document, reload: () => this.load() });
    try {
      await turn.run(tasks);
    } catch (error) {
      // First, so that who asks again meets a new room.
      this.end();
      for (const task of tasks) abandon(task, { code: "server.unavailable" });
      throw error;
    }
    if (this.ended) return turn.abandon();
    this.document = turn.document;
    this.finish(turn, tasks);
  }

  /** After the commit: acknowledgements, refusals, the news for everybody, and then those who asked. */
  private finish(turn: Turn, tasks: readonly Task[]): void {
    const { document } = turn;
    for (const connection of turn.handled) connection.writes += 1;
    for (const connection of new Set(turn.handled)) connection.acknowledge(document.seq);
    for (const [connection, refusal] of turn.refusals) this.refuse(connection, refusal);
    if (turn.broadcast) this.broadcast(updateFrame(turn.broadcast.update), turn.broadcast.except);
    if (turn.committed) this.options.onCommitted(document.seq);
    for (const task of tasks) this.answer(task, document);
  }

  private answer(task: Task, document: RoomDocument): void {
    switch (task.type) {
      case "join":
        return this.greet(task.connection, document);
      case "message":
        return this.answerMessage(task, document);
      case "read":
        return task.look(document.doc);
      case "noticed":
        return;
    }
  }

  private greet(connection: ConnectionState, document: RoomDocument): void {
    if (!connection.open) return;
    connection.joined = true;
    connection.setMode(connection.mode);
    connection.send(step1Frame(Y.encodeStateVector(document.doc)));
    const everybody = this.presence.everybody(Date.now());
    if (everybody) connection.send(awarenessFrame(everybody));
  }

  private answerMessage({ connection, message }: MessageTask, document: RoomDocument): void {
    if (!connection.open) return;
    switch (message.type) {
      case "step1":
        return connection.send(step2Frame(Y.encodeStateAsUpdate(document.doc, message.stateVector)));
      case "awareness": {
        const lease = (id: number, person: PersonId) => document.identities.lease(id, person);
        const changed = this.presence.receive(connection, connection.request.person, message.bytes, lease);
        return this.sendPresence(changed, connection);
      }
      case "queryAwareness":
        return connection.send(awarenessFrame(this.presence.everybody(Date.now()) ?? Uint8Array.of(0)));
      case "step2":
      case "update":
        return;
    }
  }

  private sendPresence(update: Uint8Array | null, except: ConnectionState | null): void {
    if (!update) return;
    this.broadcast(awarenessFrame(update), except);
    this.options.bus?.publish(this.options.name.name, update);
  }

  private broadcast(frame: Uint8Array, except: ConnectionState | null): void {
    for (const connection of this.connections) {
      if (connection === except || !connection.joined) continue;
      connection.send(frame);
      if (!connection.open) this.drop(connection);
    }
  }
}

const settleQueued = ({ connection, size }: MessageTask): void => {
  connection.queuedFrames -= 1;
  connection.queuedBytes -= size;
};

const abandon = (task: Task, refusal: Refusal): void => {
  if (task.type === "read") task.unavailable(refuse(refusal.code, refusal.params));
};
