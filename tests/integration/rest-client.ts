/** Calls the REST interface in process, and holds every answer against the OpenAPI document that describes it. */
import { expect } from "vitest";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { createRest } from "../../server/rest/rest.ts";
import type { CastName, World } from "../support/world.ts";

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];
type Content = Record<string, { schema?: object }>;
export type OpenApi = {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Record<string, Record<string, { responses: Record<string, { description: string; content?: Content }>; security?: unknown }>>;
  readonly components: { readonly schemas: Record<string, object>; readonly securitySchemes: Record<string, object> };
  readonly security: readonly object[];
};

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown; readonly bytes: Uint8Array };

export type CallOptions = {
  /** Whose token; `nobody` sends none. */
  readonly as?: CastName;
  readonly json?: unknown;
  readonly raw?: BodyInit;
  readonly headers?: Record<string, string>;
};

export const createRestClient = async (world: World) => {
  const rest = createRest(world.services);
  const document = (await (await rest.request("/api/v1/openapi.json")).json()) as OpenApi;
  const tokens = new Map<CastName, string>();
  const tokenOf = async (name: CastName): Promise<string> => {
    const token = tokens.get(name) ?? (await world.act(name, "token.create", { id: uuid(), name: "prov" })).token;
    tokens.set(name, token);
    return token;
  };

  const inDocument = documentChecker(document);

  const call = async (method: string, path: string, { as = "nobody", json, raw, headers = {} }: CallOptions = {}): Promise<Answer> => {
    const body = json === undefined ? raw : JSON.stringify(json);
    const response = await rest.request(`http://samsvar.example/api/v1${path}`, {
      method,
      headers: {
        ...(as === "nobody" ? {} : { authorization: `Bearer ${await tokenOf(as)}` }),
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get("content-type") ?? "") && bytes.length > 0;
    const answer = { status: response.status, headers: response.headers, bytes, body: isJson ? JSON.parse(new TextDecoder().decode(bytes)) : null };
    inDocument(method, path, answer);
    return answer;
  };

  return {
    rest,
    document,
    tokenOf,
    call,
    get: (path: string, options?: CallOptions) => call("GET", path, options),
    post: (path: string, options?: CallOptions) => call("POST", path, options),
  };
};
export type RestClient = Awaited<ReturnType<typeof createRestClient>>;

/** Fails when an answer of a documented route has a status, type or shape that the document does not give it. */
const documentChecker = (document: OpenApi) => {
  const definitions = JSON.parse(JSON.stringify(document.components.schemas).replaceAll("#/components/schemas/", "#/$defs/")) as object;
  const schemaOf = (schema: object) => {
    const local = JSON.parse(JSON.stringify(schema).replaceAll("#/components/schemas/", "#/$defs/")) as object;
    return z.fromJSONSchema({ ...local, $defs: definitions } as JsonSchema);
  };
  return (method: string, path: string, answer: Answer): void => {
    const bare = path.split("?")[0] ?? "";
    const found = Object.entries(document.paths).find(([pattern]) => new RegExp(`^${pattern.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`).test(bare));
    const operation = found?.[1][method.toLowerCase()];
    if (!operation) return;
    const described = operation.responses[String(answer.status)];
    expect(described, `${method} ${path} answered ${answer.status}, which is not in the document`).toBeDefined();
    const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
    const content = described?.content?.[type];
    expect(content, `${method} ${path} answered ${answer.status} as ${type}, which is not in the document`).toBeDefined();
    if (answer.body === null || !content?.schema || "format" in content.schema) return;
    const read = schemaOf(content.schema).safeParse(answer.body);
    expect(read.success ? [] : read.error.issues, `${method} ${path} ${answer.status}`).toEqual([]);
  };
};

/** What a refusal must look like, whichever it is. */
export const expectProblem = (answer: Answer, status: number, code: string): void => {
  expect({ status: answer.status, code: (answer.body as { code?: string } | null)?.code }).toEqual({ status, code });
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.body).toMatchObject({ type: `urn:samsvar:problem:${code}`, status, title: expect.stringMatching(/\S/), detail: expect.stringMatching(/\S/) });
};
