import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address.ts";

const request = (forwarded?: string | string[]) => ({ headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress: "10.0.0.1" } });

describe("where a request comes from", () => {
  it("is the socket's address when no proxy is trusted, whatever the header says", () => {
    expect(clientAddress(request("192.0.2.7"), 0)).toBe("10.0.0.1");
  });
  it("is what the proxy saw, and not what the visitor claims before it", () => {
    expect(clientAddress(request("203.0.113.9, 192.0.2.7"), 1)).toBe("192.0.2.7");
    expect(clientAddress(request(["203.0.113.9", "192.0.2.7"]), 1)).toBe("192.0.2.7");
  });
  it("is as many from the end as there are proxies", () => {
    expect(clientAddress(request("203.0.113.9, 192.0.2.7, 10.0.0.2"), 2)).toBe("192.0.2.7");
  });
  it("is the socket's address when the header is missing, short or nonsense", () => {
    expect(clientAddress(request(), 1)).toBe("10.0.0.1");
    expect(clientAddress(request("192.0.2.7"), 2)).toBe("10.0.0.1");
    expect(clientAddress(request("här"), 1)).toBe("10.0.0.1");
    expect(clientAddress(request("2001:db8::7"), 1)).toBe("2001:db8::7");
  });
});
