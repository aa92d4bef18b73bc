import type { RoomLogger } from "../room/ports.ts";

export const silentLogger: RoomLogger = { info: () => {}, warn: () => {}, error: () => {} };
