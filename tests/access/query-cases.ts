import type { QueryInput, QueryName } from "../../server/queries/registry.ts";
import { matterIn } from "../support/sign-off.ts";
import type { World } from "../support/world.ts";
import { everybody, expecting, type Expectation } from "./expectation.ts";

export type QueryCase<Name extends QueryName = QueryName> = {
  readonly input: (world: World) => Promise<QueryInput<Name>>;
  readonly expected: Expectation;
};

type Cases = { readonly [Name in QueryName]: QueryCase<Name> };

const byConsultation = (world: World) => Promise.resolve({ consultationId: world.ids.consultation });
const byResponse = (world: World) => Promise.resolve({ responseId: world.ids.response });

/** A question changes nothing: one response serves everybody. */
const sent = new WeakMap<World, Promise<string>>();
const dispatched = (world: World): Promise<string> => {
  const known = sent.get(world) ?? matterIn(world, "dispatched").then((m) => m.responseId);
  sent.set(world, known);
  return known;
};

/** The sender and the asked bodies. */
const invited = expecting({ inside: "ok", foreigner: "ok", sender: "ok", outside: "consultation.not-invited" });
const members = expecting({ inside: "ok", outside: "policy.not-member" });

export const queryCases: Cases = {
  // what one has oneself
  consultations: { input: () => Promise.resolve({}), expected: everybody("ok") },
  "my-tokens": { input: () => Promise.resolve({}), expected: everybody("ok") },

  consultation: { input: byConsultation, expected: invited },
  draft: { input: byConsultation, expected: invited },
  "annotation-columns": { input: byConsultation, expected: invited },
  annotations: { input: byConsultation, expected: invited },
  "annotation-register": { input: byConsultation, expected: invited },
  changes: { input: (world) => Promise.resolve({ consultationId: world.ids.consultation, since: 0 }), expected: invited },
  "read-mark": { input: byConsultation, expected: invited },
  search: { input: (world) => Promise.resolve({ consultationId: world.ids.consultation, words: "trygghet" }), expected: invited },
  mentionable: { input: (world) => Promise.resolve({ consultationId: world.ids.consultation, audience: "body" as const }), expected: invited },
  extensions: { input: byConsultation, expected: invited },
  uncarried: { input: byConsultation, expected: invited },
  "draft-differences": {
    input: (world) => Promise.resolve({ consultationId: world.ids.consultation, from: 1, to: 1 }),
    expected: invited,
  },
  "consultation-status": {
    input: byConsultation,
    expected: expecting({ inside: "policy.not-sender", foreigner: "policy.not-sender", sender: "ok", outside: "consultation.not-invited" }),
  },
  "received-responses": {
    input: byConsultation,
    expected: expecting({ inside: "policy.not-sender", foreigner: "policy.not-sender", sender: "ok", outside: "consultation.not-invited" }),
  },
  "staged-draft": {
    input: byConsultation,
    expected: expecting({ inside: "policy.not-sender", foreigner: "policy.not-sender", sender: "ok", outside: "consultation.not-invited" }),
  },

  // an annotation that the body alone sees: to the rest it is not there
  annotation: {
    input: async (world) => ({ annotationId: await world.annotate({ audience: "body" }) }),
    expected: expecting({
      inside: "ok",
      foreigner: "not-found",
      sender: "not-found",
      outside: "consultation.not-invited",
    }),
  },

  "my-settings": { input: () => Promise.resolve({}), expected: everybody("ok") },
  "saved-views": { input: byConsultation, expected: invited },
  notices: { input: () => Promise.resolve({}), expected: everybody("ok") },
  progress: {
    input: (world) => Promise.resolve({ consultationId: world.ids.consultation, bodyId: world.ids.ours }),
    expected: expecting({ inside: "ok", foreigner: "policy.not-member", sender: "policy.not-member", outside: "consultation.not-invited" }),
  },
  "my-threads": { input: byConsultation, expected: invited },
  assignees: {
    input: async (world) => ({ annotationId: await world.annotate({ audience: "body" }) }),
    expected: expecting({ inside: "ok", foreigner: "not-found", sender: "not-found", outside: "consultation.not-invited" }),
  },

  // Earlier wordings: an annotation's for whoever may read it, from when they could; a response's for its body.
  "document.history": {
    input: async (world) => ({ document: `annotation/${await world.annotate({ audience: "body" })}` }),
    expected: expecting({ author: "ok", inside: "ok", foreigner: "not-found", sender: "not-found", outside: "not-found" }),
  },
  "document.version": { input: (world) => Promise.resolve({ document: `response/${world.ids.response}`, seq: 0, since: 0 }), expected: members },

  response: { input: byResponse, expected: members },
  // The draft is the first of what was dispatched.
  "response-attachment": {
    input: async (world) => ({ responseId: await dispatched(world), number: 1 }),
    expected: expecting({ inside: "ok", sender: "ok", outside: "policy.not-member" }),
  },
  "response-comments": { input: byResponse, expected: members },
  "response-content": { input: byResponse, expected: members },
  "response-sources": { input: byResponse, expected: members },

  template: {
    input: (world) => Promise.resolve({ bodyId: world.ids.ours }),
    expected: expecting({ inside: "ok", operator: "ok", outside: "policy.not-member" }),
  },

  bodies: {
    input: () => Promise.resolve({}),
    expected: expecting({
      inside: "policy.not-body-admin",
      bodyAdmin: "ok",
      sender: "ok",
      outside: "ok", // the operator, and admins of other bodies: names of authorities are public
    }),
  },
  body: {
    input: (world) => Promise.resolve({ bodyId: world.ids.ours }),
    expected: expecting({ inside: "ok", operator: "ok", outside: "policy.not-member" }),
  },
};
