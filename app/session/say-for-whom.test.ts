import { expect, it } from "vitest";
import { pagePersonHeader } from "../../domain/people/page-person.ts";
import { sayForWhom } from "./say-for-whom.ts";

const setUp = () => {
  const sent: Request[] = [];
  const page = {
    location: { href: "http://samsvar.test/consultations", origin: "http://samsvar.test" },
    fetch: ((input: RequestInfo | URL, init?: RequestInit) => {
      sent.push(input instanceof Request ? new Request(input, init) : new Request(new URL(input, "http://samsvar.test"), init));
      return Promise.resolve(new Response());
    }) as typeof fetch,
  };
  sayForWhom(page, "me");
  return { page, sent };
};

it("says for whom the page was made with every request to its own server, and leaves the rest of it as it is", async () => {
  const { page, sent } = setUp();
  await page.fetch("/commands/x", { method: "POST", headers: { accept: "application/json" }, body: "{}" });
  await page.fetch(new Request("http://samsvar.test/search", { headers: { accept: "text/html" } }));
  expect(sent.map((r) => [r.method, r.headers.get("accept"), r.headers.get(pagePersonHeader)])).toEqual([
    ["POST", "application/json", "me"],
    ["GET", "text/html", "me"],
  ]);
  expect(await sent[0]?.text()).toBe("{}");
});

it("says nothing to other servers", async () => {
  const { page, sent } = setUp();
  await page.fetch("https://elsewhere.test/");
  expect(sent[0]?.headers.has(pagePersonHeader)).toBe(false);
});
