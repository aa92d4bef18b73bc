import { randomUUID } from "node:crypto";
import { demoPassword } from "../../../server/demo/accounts.ts";

/** What a browser asks of the server, without the browser: for what a test needs to be so before it begins. */
export type Door = {
  /** The session, for a browser to go on with. */
  readonly cookie: { readonly name: string; readonly value: string; readonly url: string };
  /** A route's data. @throws unless it is given */
  readonly data: <T>(path: string, routeId: string) => Promise<T>;
  /** Carries a command out. @throws when it is refused */
  readonly act: (name: string, input: object) => Promise<void>;
};

/** Signs in with the demo's password. */
export const openDoor = async (url: string, email: string): Promise<Door> => {
  const signedIn = await fetch(`${url}/login`, {
    method: "POST",
    headers: { origin: url },
    body: new URLSearchParams({ email, password: demoPassword, next: "/" }),
    redirect: "manual",
  });
  const [name, value] = (signedIn.headers.getSetCookie()[0]?.split(";")[0] ?? "").split("=");
  if (signedIn.status !== 302 || !name || !value) throw new Error(`${email} could not sign in: ${signedIn.status}`);
  const headers = { origin: url, cookie: `${name}=${value}` };
  const given = async (path: string, init?: RequestInit): Promise<Response> => {
    const answer = await fetch(`${url}${path}`, { ...init, headers: { ...headers, ...init?.headers } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  return {
    cookie: { name, value, url },
    data: async <T>(path: string, routeId: string) =>
      (await (await given(`${path}?${new URLSearchParams({ _data: routeId }).toString()}`)).json()) as T,
    act: async (command, input) => {
      const body = JSON.stringify({ commandId: randomUUID(), input });
      await given(`/commands/${command}`, { method: "POST", body, headers: { "content-type": "application/json" } });
    },
  };
};

/** Takes the answer of the demo's social services all the way to the sender. */
export const dispatchAnswer = async (url: string, consultationId: string): Promise<string> => {
  const as = (name: string) => openDoor(url, `${name}@social.example`);
  const [writer, head, approver, registrar] = await Promise.all(["elin.hammar", "nora.bergman", "mats.rosen", "helena.vik"].map(as));
  if (!writer || !head || !approver || !registrar) throw new RangeError("four people take part");
  const page = await writer.data<{ material: { response: { id: string } } }>(`/consultations/${consultationId}/response`, "routes/response");
  const responseId = page.material.response.id;
  await writer.act("response.generate", { responseId });
  const step = (door: Door, to: string) => door.act("response.transition", { responseId, to });
  await step(writer, "review");
  await step(head, "unitApproved");
  await step(approver, "approved");
  await step(registrar, "committee");
  await registrar.act("response.decide", { responseId, outcome: "asProposed", decidedOn: "2026-01-20", paragraph: "§ 7", immediatelyAdjusted: true });
  await step(registrar, "dispatched");
  return responseId;
};
