import type JSZip from "jszip";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { limits } from "../limits.ts";

/** Reads parts of a package within one budget of unpacked bytes: what an entry declares about its size is not believed. */
export interface PartReader {
  /** The part as text, null when the package has no such part. */
  text(path: string): Promise<Result<string | null>>;
}

export const partReader = (zip: JSZip): PartReader => {
  let budget: number = limits.packageBytes;
  return {
    async text(path) {
      const entry = zip.file(path);
      if (!entry) return ok(null);
      const allowed = Math.min(budget, limits.partBytes);
      const bytes = await inflate(entry, allowed);
      if (bytes === "damaged") return refuse("file.broken");
      if (bytes === "too-large") return refuse("file.too-large", { measure: "megabytes", limit: allowed / 1024 / 1024 });
      budget -= bytes.byteLength;
      return ok(decodeXml(bytes));
    },
  };
};

const inflate = (entry: JSZip.JSZipObject, most: number): Promise<Uint8Array | "too-large" | "damaged"> =>
  new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = entry.nodeStream("nodebuffer");
    stream
      .on("data", (chunk: Buffer) => {
        size += chunk.byteLength;
        if (size > most) {
          stream.pause();
          chunks.length = 0;
          return resolve("too-large");
        }
        chunks.push(chunk);
      })
      .on("error", () => resolve("damaged"))
      .on("end", () => resolve(Buffer.concat(chunks)))
      .resume();
  });

const decodeXml = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
};
