import { describe, expect, test } from "vitest";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import type { LoadContext } from "../../../server/http/load-context.ts";
import { maxFileBytes } from "./file-size.ts";
import { stageUpload } from "./stage-upload.server.ts";

type Staged = { fileName: string; bytes: Uint8Array };

/** The two doors that an upload uses, keeping what came through. */
const doors = (iAmSender: Result<{ iAmSender: boolean }> = ok({ iAmSender: true })) => {
  const staged: Staged[] = [];
  const context = {
    ask: () => Promise.resolve(iAmSender),
    execute: (_name: string, input: Staged) => {
      staged.push(input);
      return Promise.resolve(ok({ id: "staged" }));
    },
  } as unknown as Pick<LoadContext, "ask" | "execute">;
  return { staged, context };
};

const formWith = (bytes: Uint8Array<ArrayBuffer>, name = "förslag.txt"): Request => {
  const form = new FormData();
  form.set("file", new File([bytes], name));
  return new Request("http://samsvar.test/x", { method: "POST", body: form });
};

describe("an upload", () => {
  test("is staged byte for byte under its own name", async () => {
    const { context, staged } = doors();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
    expect(await stageUpload(formWith(bytes), context, "c")).toEqual(ok({ id: "staged" }));
    expect(staged).toHaveLength(1);
    expect(staged[0]?.fileName).toBe("förslag.txt");
    expect(staged[0]?.bytes).toEqual(bytes);
  });

  test("is not read at all for somebody who does not send", async () => {
    const { context, staged } = doors(ok({ iAmSender: false }));
    const request = formWith(new Uint8Array(10));
    expect(await stageUpload(request, context, "c")).toEqual(refuse("policy.not-sender"));
    expect(request.bodyUsed).toBe(false);
    expect(staged).toEqual([]);
  });

  test("carries on the refusal of a consultation that cannot be read", async () => {
    const { context } = doors(refuse("not-found"));
    expect(await stageUpload(formWith(new Uint8Array(10)), context, "c")).toEqual(refuse("not-found"));
  });

  test("is refused by its stated length before it is read", async () => {
    const { context, staged } = doors();
    const request = new Request("http://samsvar.test/x", { method: "POST", body: "x", headers: { "content-length": String(60 * 1024 * 1024) } });
    expect(await stageUpload(request, context, "c")).toEqual(refuse("file.too-large", { measure: "megabytes", limit: 25 }));
    expect(staged).toEqual([]);
  });

  test("is refused while it is read when it states no length", async () => {
    const { context, staged } = doors();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n')),
      pull: (controller) => {
        sent += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    const request = new Request("http://samsvar.test/x", { method: "POST", body: endless, headers, duplex: "half" } as RequestInit);
    expect(await stageUpload(request, context, "c")).toEqual(refuse("file.too-large", { measure: "megabytes", limit: 25 }));
    expect(sent).toBeLessThan(maxFileBytes + 1024 * 1024);
    expect(staged).toEqual([]);
  });

  test("without a file, or cut off, is refused and not a fault", async () => {
    const { context } = doors();
    const empty = new Request("http://samsvar.test/x", { method: "POST", body: new FormData() });
    expect(await stageUpload(empty, context, "c")).toEqual(refuse("input.invalid", { field: "file" }));
    const cut = new Request("http://samsvar.test/x", {
      method: "POST",
      body: "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc",
      headers: { "content-type": "multipart/form-data; boundary=b" },
    });
    expect(await stageUpload(cut, context, "c")).toEqual(refuse("input.invalid", { field: "file" }));
    const other = new Request("http://samsvar.test/x", { method: "POST", body: "{}", headers: { "content-type": "application/json" } });
    expect(await stageUpload(other, context, "c")).toEqual(refuse("input.invalid", { field: "file" }));
  });
});
