import { z, type RouteConfig } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { ok, refuse, type Result } from "../../domain/result.ts";

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** For the middleware: the command refuses a file above its own limit, in bytes, by name; what is larger still is not read at all. */
export const boundedFile = (bytes: number) => bodyLimit({ maxSize: bytes + 1024 * 1024 });

/** The query and body of a route that `uploadedFile` reads. */
export const fileRequest = {
  query: z.object({ fileName: z.string().min(1).max(255).optional() }),
  body: {
    required: true,
    content: {
      "multipart/form-data": { schema: { type: "object", required: ["file"], properties: { file: { type: "string", format: "binary" } } } },
      "application/octet-stream": { schema: { type: "string", format: "binary" } },
    },
  },
} satisfies RouteConfig["request"];

/** `filename*` (RFC 8187) wins over `filename`. Folders that a client put before the name are left out. */
const nameInDisposition = (header: string | null): string | undefined => {
  const encoded = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(header ?? "")?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return undefined;
    }
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header ?? "");
  return plain?.[1]?.replaceAll(/\\(.)/g, "$1") ?? plain?.[2];
};

const lastPart = (name: string): string => name.split(/[\\/]/).at(-1) ?? "";

/** The file of a request: the form's field `file`, or the body itself. `input.invalid` when there is none, or no name. */
export const uploadedFile = async (request: Request, fileName: string | undefined): Promise<Result<UploadedFile>> => {
  if (/^multipart\/form-data/i.test(request.headers.get("content-type") ?? "")) {
    const file = (await formOf(request)).get("file");
    if (file === null || typeof file === "string") return refuse("input.invalid", { field: "file" });
    return named(lastPart(fileName ?? file.name), new Uint8Array(await file.arrayBuffer()));
  }
  const name = fileName ?? nameInDisposition(request.headers.get("content-disposition"));
  return named(lastPart(name ?? ""), new Uint8Array(await request.arrayBuffer()));
};

const named = (name: string, bytes: Uint8Array<ArrayBuffer>): Result<UploadedFile> =>
  name === "" ? refuse("input.invalid", { field: "fileName" }) : ok({ name, bytes });

const formOf = async (request: Request): Promise<FormData> => {
  try {
    return await request.formData();
  } catch (cause) {
    throw new HTTPException(400, { cause });
  }
};
