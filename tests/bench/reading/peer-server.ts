/** The draft and its comments in BlockNote's own documents, behind a small server: the page, the document as it stands, and changes as they come. */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { WebSocketServer } from "ws";
import * as Y from "yjs";

export type Material = {
  readonly blocks: readonly { readonly id: string; readonly kind: string; readonly level: number; readonly text: string }[];
  /** Places as offsets in a block's text, end exclusive. */
  readonly comments: readonly PeerComment[];
};
export type PeerComment = { readonly blockId: string; readonly start: number; readonly end: number; readonly text: string };

export type Peer = {
  readonly url: string;
  readonly stop: () => Promise<void>;
};

const source = path.join(import.meta.dirname, "peers");

/** Builds the peer's page as one would for its users. @returns the folder, and how to be rid of it */
export const buildPeer = async (): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> => {
  if (!existsSync(path.join(source, "node_modules"))) throw new Error("Run 'npm ci' in tests/bench/reading/peers first.");
  const folder = await mkdtemp(path.join(tmpdir(), "samsvar-peer-"));
  await build({ root: source, configFile: false, logLevel: "error", build: { outDir: folder, target: "es2022", chunkSizeWarningLimit: 4000 } });
  return { folder, remove: () => rm(folder, { recursive: true }) };
};

const textOf = (block: Y.XmlElement): Y.XmlText | null => {
  const text = (block.get(0) as Y.XmlElement).get(0);
  return text instanceof Y.XmlText ? text : null;
};

const writeDocument = (doc: Y.Doc, { blocks }: Material): Map<string, Y.XmlText> => {
  const group = new Y.XmlElement("blockGroup");
  const containers = blocks.map(({ id, kind, level, text }) => {
    const container = new Y.XmlElement("blockContainer");
    container.setAttribute("id", id);
    const content = new Y.XmlElement(kind === "heading" ? "heading" : "paragraph");
    // The editor's schema takes a number, though the type of an attribute is said to be text.
    if (kind === "heading") content.setAttribute("level", Math.min(3, Math.max(1, level)) as unknown as string);
    content.insert(0, [new Y.XmlText(text)]);
    container.insert(0, [content]);
    return container;
  });
  group.insert(0, containers);
  doc.getXmlFragment("document").insert(0, [group]);
  return new Map(containers.flatMap((container, at) => {
    const [text, block] = [textOf(container), blocks[at]];
    return text && block ? [[block.id, text] as const] : [];
  }));
};

/** As BlockNote's own store writes a thread, with its mark in the text under a name of its own, as marks that overlap have. */
const writeThread = (doc: Y.Doc, texts: ReadonlyMap<string, Y.XmlText>, { blockId, start, end, text }: PeerComment): void => {
  const [threadId, now] = [randomUUID(), Date.now()];
  const comment = new Y.Map<unknown>(
    Object.entries({ id: randomUUID(), userId: "writer", createdAt: now, updatedAt: now, reactionsByUser: new Y.Map(), body: [{ type: "paragraph", content: text }] }),
  );
  const comments = new Y.Array<Y.Map<unknown>>();
  comments.push([comment]);
  doc.getMap("threads").set(threadId, new Y.Map<unknown>(Object.entries({ id: threadId, createdAt: now, updatedAt: now, comments, resolved: false })));
  texts.get(blockId)?.format(start, end - start, { [`comment--${threadId.slice(0, 8)}`]: { threadId, orphan: false } });
};

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export const startPeer = async (folder: string, material: Material): Promise<Peer> => {
  const doc = new Y.Doc();
  let texts = new Map<string, Y.XmlText>();
  doc.transact(() => {
    texts = writeDocument(doc, material);
    for (const comment of material.comments) writeThread(doc, texts, comment);
  });
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { pathname } = new URL(request.url ?? "/", "http://peer");
      if (request.method === "POST") {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const comment = JSON.parse(Buffer.concat(chunks).toString()) as PeerComment;
        doc.transact(() => writeThread(doc, texts, comment));
        response.end();
        return;
      }
      const file = pathname === "/" ? "/index.html" : pathname;
      const bytes = pathname === "/document" ? Y.encodeStateAsUpdate(doc) : await readFile(path.join(folder, path.normalize(file)));
      response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream", "content-encoding": "gzip" });
      response.end(gzipSync(bytes));
    };
    answer().catch(() => response.writeHead(404).end());
  });
  const sockets = new WebSocketServer({ server, path: "/changes" });
  doc.on("update", (update: Uint8Array) => {
    for (const socket of sockets.clients) socket.send(update);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
