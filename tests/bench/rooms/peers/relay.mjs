/** The least that a server can do: what one sends, everybody else in the room gets. Nothing is understood, judged or kept. */
import { WebSocketServer } from "ws";

const rooms = new Map();
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
server.on("connection", (socket, request) => {
  const name = request.url ?? "";
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.on("message", (frame) => {
    for (const other of room) if (other !== socket) other.send(frame);
  });
  socket.on("error", () => socket.terminate());
  socket.on("close", () => room.delete(socket));
});
server.on("listening", () => process.send?.(server.address().port));

process.on("disconnect", () => process.exit());
