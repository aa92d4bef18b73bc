import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

type AddressedRequest = {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/**
 * Where a request comes from. Every proxy adds the address it saw at the end of `X-Forwarded-For`, so behind `trustedProxies` of one's own
 * it is that many from the end; what stands before it is whatever the visitor claims. Without proxies the header counts for nothing.
 */
export const clientAddress = ({ headers, socket }: AddressedRequest, trustedProxies: number): string => {
  const own = socket.remoteAddress ?? "unknown";
  if (trustedProxies === 0) return own;
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",").map((part) => part.trim());
  const claimed = forwarded.at(-trustedProxies) ?? "";
  return isIP(claimed) === 0 ? own : claimed;
};
