/** @y/websocket-server as its own documentation starts it, without persistence. */
import http from "node:http";
import { setupWSConnection } from "@y/websocket-server/utils";
import { WebSocketServer } from "ws";

const server = http.createServer();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
sockets.on("connection", setupWSConnection);
server.on("upgrade", (request, socket, head) => sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit("connection", ws, request)));
server.listen(0, "127.0.0.1", () => process.send?.(server.address().port));

process.on("disconnect", () => process.exit());
