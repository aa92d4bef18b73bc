import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits for a cookie, a token or a ticket; URL-safe. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret. A fast hash is enough for 256 random bits. */
export const secretHash = (secret: string): Buffer<ArrayBuffer> => createHash("sha256").update(secret).digest() as Buffer<ArrayBuffer>;
