import { messageType, syncType } from "../wire/messages.ts";

/** A write on its way out: the answer to the server's step 1, or an update as it is typed. */
export type OutgoingWrite = "answer" | "update";

export type SocketWatch = {
  /** A new socket, with which counting begins anew. */
  readonly opening: () => void;
  /** Returns false to keep the frame back. */
  readonly sending: (write: OutgoingWrite) => boolean;
};

/** A WebSocket class that tells of the document writes sent through it: y-websocket's provider sends them out of reach. */
export const watchedSocket = (Base: typeof WebSocket, watch: SocketWatch): typeof WebSocket =>
  class extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      watch.opening();
    }

    override send(data: Parameters<WebSocket["send"]>[0]): void {
      const write = writeOf(data);
      if (write === null || watch.sending(write)) super.send(data);
    }
  };

const writeOf = (data: unknown): OutgoingWrite | null => {
  if (!(data instanceof Uint8Array) || data[0] !== messageType.sync) return null;
  if (data[1] === syncType.step2) return "answer";
  return data[1] === syncType.update ? "update" : null;
};
