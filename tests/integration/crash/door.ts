import { connect, createServer, type Socket } from "node:net";

/** One address for servers that come and go: open to one of them, or shut. */
export type Door = {
  readonly port: number;
  readonly open: (toPort: number) => void;
  /** Breaks every connection and takes no new one. */
  readonly shut: () => void;
  readonly stop: () => Promise<void>;
};

export const createDoor = async (): Promise<Door> => {
  let to: number | null = null;
  const passing = new Set<Socket>();
  const hold = (socket: Socket, other: Socket): void => {
    passing.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      passing.delete(socket);
      other.destroy();
    });
  };
  const server = createServer((inside) => {
    if (to === null) return inside.destroy();
    const outside = connect(to, "127.0.0.1");
    hold(inside, outside);
    hold(outside, inside);
    inside.pipe(outside);
    outside.pipe(inside);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const shut = (): void => {
    to = null;
    for (const socket of passing) socket.destroy();
  };
  return {
    port: address !== null && typeof address === "object" ? address.port : 0,
    open: (toPort) => void (to = toPort),
    shut,
    stop: () =>
      new Promise((resolve) => {
        shut();
        server.close(() => resolve());
      }),
  };
};
