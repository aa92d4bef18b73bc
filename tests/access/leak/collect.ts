/** Everything that one person can get out of the system by reading, wherever it reads from. */
import { v7 as uuid } from "uuid";
import { createRest } from "../../../server/rest/rest.ts";
import { queries, type QueryInput, type QueryName } from "../../../server/queries/registry.ts";
import type { CastName, World } from "../../support/world.ts";
import { pageRoutes } from "./page-routes.ts";
import type { Visitor } from "./visitor.ts";

/** Something that was given, and where it came from. */
export type Given = { readonly from: string; readonly text: string };

/** What there is to ask for. */
export type Subjects = { readonly annotationIds: readonly string[]; readonly words: readonly string[] };

type Inputs = { readonly [Name in QueryName]: readonly QueryInput<Name>[] };

const queryInputs = ({ ids }: World, { annotationIds, words }: Subjects): Inputs => {
  const consultation = [{ consultationId: ids.consultation }];
  const responses = [ids.response, ids.theirResponse].map((responseId) => ({ responseId }));
  return {
    annotation: annotationIds.map((annotationId) => ({ annotationId })),
    "annotation-columns": consultation,
    annotations: [...consultation, { ...consultation[0], consultationId: ids.consultation, ids: [...annotationIds] }],
    "annotation-register": consultation,
    assignees: annotationIds.map((annotationId) => ({ annotationId })),
    bodies: [{}],
    body: [ids.ours, ids.theirs, ids.senders, ids.unasked].map((bodyId) => ({ bodyId })),
    changes: [{ consultationId: ids.consultation, since: 0 }],
    consultation,
    "consultation-status": consultation,
    consultations: [{}],
    "document.history": [...annotationIds.map((id) => `annotation/${id}`), ...responses.map((r) => `response/${r.responseId}`)].map((document) => ({ document })),
    "document.version": [...annotationIds.map((id) => `annotation/${id}`), ...responses.map((r) => `response/${r.responseId}`)].map((document) => ({
      document,
      seq: 1_000,
      since: 0,
    })),
    draft: consultation,
    "draft-differences": [{ consultationId: ids.consultation, from: 1, to: 1 }],
    extensions: consultation,
    "my-settings": [{}],
    notices: [{}],
    progress: [ids.ours, ids.theirs].map((bodyId) => ({ consultationId: ids.consultation, bodyId })),
    "my-threads": consultation,
    mentionable: annotationIds.map((annotationId) => ({ consultationId: ids.consultation, annotationId })),
    "response-attachment": responses.map((r) => ({ ...r, number: 1 })),
    "response-comments": responses,
    "response-content": responses,
    "my-tokens": [{}],
    "received-responses": consultation,
    response: responses,
    "read-mark": consultation,
    "saved-views": consultation,
    "response-sources": responses,
    search: words.map((word) => ({ consultationId: ids.consultation, words: word })),
    "staged-draft": consultation,
    template: [ids.ours, ids.theirs, ids.senders, ids.unasked].map((bodyId) => ({ bodyId })),
    uncarried: consultation,
  };
};

/** The answers of every query. */
export const fromQueries = async (world: World, as: CastName, subjects: Subjects): Promise<Given[]> => {
  const actor = await world.actor(as);
  const inputs = queryInputs(world, subjects);
  const given: Given[] = [];
  for (const name of Object.keys(queries) as QueryName[]) {
    for (const input of inputs[name]) {
      given.push({ from: `query ${name}`, text: JSON.stringify(await world.services.ask(actor, name, input)) });
    }
  }
  return given;
};

/** Real addresses for a pattern with `:parameters`; one that is not known here is a fault of the test. */
const addressesOf = (pattern: string, { ids }: World, { annotationIds }: Subjects): string[] => {
  const values: Readonly<Record<string, readonly string[]>> = {
    "/consultations/:id": [ids.consultation],
    "/annotations/:id": annotationIds,
    "/responses/:id": [ids.response, ids.theirResponse],
    ":consultationId": [ids.consultation],
    ":annotationId": annotationIds,
    ":responseId": [ids.response, ids.theirResponse],
    ":bodyId": [ids.ours, ids.theirs],
    ":number": ["1"],
    ":format": ["html", "json"],
    ":list": ["csv", "jsonld"],
    ":name": ["annotation.create"],
    ":noticeId": ["01920000-0000-7000-8000-000000000000"],
    ":token": ["AAAA"],
    ":document": [...annotationIds.map((id) => `annotation/${id}`), `response/${ids.response}`, `response/${ids.theirResponse}`].map(encodeURIComponent),
    "*": ["nowhere"],
  };
  const parameter = /^\/\w+\/:id\b|:\w+|\*/.exec(pattern)?.[0];
  if (parameter === undefined) return [pattern];
  const found = values[parameter];
  if (!found) throw new RangeError(`nothing to put for ${parameter} in ${pattern}`);
  return found.flatMap((value) => addressesOf(pattern.replace(parameter, parameter.replace(/:\w+$|\*/, value)), { ids } as World, { annotationIds, words: [] }));
};

const queryStrings: Readonly<Record<string, readonly string[]>> = {
  "/consultations/:id/changes": ["?since=0"],
  "/responses/:id/export": ["?format=html", "?format=json", "?format=html&trail=appendix"],
  "/consultations/:id/annotations/export": ["?format=csv", "?format=jsonld"],
};

/** The answers of every address of the REST interface that is read with GET, in each of its types, to the person's own token. */
export const fromRest = async (world: World, as: CastName, subjects: Subjects): Promise<Given[]> => {
  const rest = createRest(world.services);
  const token = as === "nobody" ? null : (await world.act(as, "token.create", { id: uuid(), name: "prov" })).token;
  const patterns = [...new Set(rest.routes.flatMap((r) => (r.method === "GET" ? [r.path.replace(/^\/api\/v1/, "")] : [])))];
  const given: Given[] = [];
  for (const pattern of patterns) {
    for (const path of addressesOf(pattern, world, subjects)) {
      for (const search of queryStrings[pattern] ?? [""]) {
        for (const accept of ["application/json", "application/ld+json"]) {
          const headers = { accept, ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
          const response = await rest.request(`http://samsvar.example/api/v1${path}${search}`, { headers });
          given.push({ from: `GET ${pattern} ${accept}`, text: await response.text() });
        }
      }
    }
  }
  return given;
};

/** Every page and its data: whole, and each loader asked by itself, past the loaders above it. */
export const fromPages = async (world: World, visitor: Visitor, subjects: Subjects): Promise<Given[]> => {
  const given: Given[] = [];
  const layoutsAsked = new Set<string>();
  for (const { path: pattern, routeIds } of pageRoutes) {
    const ids = routeIds.filter((id, i) => i === routeIds.length - 1 || !layoutsAsked.has(id));
    for (const id of routeIds.slice(0, -1)) layoutsAsked.add(id);
    for (const path of addressesOf(pattern, world, subjects)) {
      given.push({ from: `page ${pattern}`, text: (await visitor.get(path)).text });
      for (const id of ids) {
        const { text } = await visitor.get(`${path}?${new URLSearchParams({ _data: id }).toString()}`);
        given.push({ from: `loader ${id}`, text });
      }
    }
  }
  return given;
};

/** What a socket is told of everything that has happened. */
export const fromSocket = async (world: World, visitor: Visitor): Promise<Given[]> => {
  const watching = await visitor.watch(world.ids.consultation);
  watching?.leave();
  return (watching?.frames ?? []).map((text) => ({ from: "Socket.IO", text }));
};
