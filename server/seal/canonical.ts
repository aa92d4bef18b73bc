/** The form of which a hash is taken: RFC 8785, so that any program in any language finds the same bytes. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

export const canonicalForm = (value: unknown): string => {
  const form = canonicalize(value);
  if (form === undefined) throw new TypeError("nothing to put into canonical form");
  return form;
};

/** In hexadecimal. Text is hashed as UTF-8. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
