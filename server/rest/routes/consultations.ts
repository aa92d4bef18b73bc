import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { v7 as newUuid } from "uuid";
import type { Actor } from "../../../domain/people/actor.ts";
import { refuse } from "../../../domain/result.ts";
import type { Services } from "../../compose.ts";
import { presentConsultation, presentSummary } from "../present/consultation.ts";
import { Refused, unwrap } from "../refused.ts";
import type { RestEnv } from "../rest-env.ts";
import { boundedJson, byId, changeProblems, commandIdOf, created, furtherCommandId, idempotency, json, jsonBody, readProblems, uuid } from "../route-parts.ts";
import { Consultation, ConsultationChange, ConsultationSummary, NewConsultation } from "../schemas/consultations.ts";

const tags = ["consultations"];

const list = createRoute({
  method: "get",
  path: "/consultations",
  tags,
  summary: "What the caller's bodies were asked, and what the caller sends",
  responses: { 200: json(z.object({ consultations: z.array(ConsultationSummary) }), "By last answer day."), ...readProblems },
});

const create = createRoute({
  method: "post",
  path: "/consultations",
  tags,
  summary: "Prepare a consultation",
  description: "Nobody but the sender sees it until it is opened.",
  middleware: boundedJson,
  request: { body: jsonBody(NewConsultation), headers: idempotency },
  responses: { 201: created(Consultation, "The consultation, prepared."), ...changeProblems },
});

const one = createRoute({
  method: "get",
  path: "/consultations/{id}",
  tags,
  summary: "One consultation: bodies, versions, the caller's live documents and response",
  request: { params: byId },
  responses: { 200: json(Consultation, "The consultation as the caller may see it."), ...readProblems },
});

const change = createRoute({
  method: "patch",
  path: "/consultations/{id}",
  tags,
  summary: "Change, open, share or close a consultation",
  middleware: boundedJson,
  request: { params: byId, body: jsonBody(ConsultationChange) },
  responses: { 200: json(Consultation, "The consultation after the change."), ...changeProblems },
});

const invite = createRoute({
  method: "post",
  path: "/consultations/{id}/bodies",
  tags,
  summary: "Ask a body",
  middleware: boundedJson,
  request: { params: byId, body: jsonBody(z.object({ bodyId: uuid })) },
  responses: { 200: json(Consultation, "The consultation with the body."), ...changeProblems },
});

const withdraw = createRoute({
  method: "post",
  path: "/consultations/{id}/bodies/{bodyId}/withdraw",
  tags,
  summary: "Withdraw a body's invitation, while it has done nothing",
  middleware: boundedJson,
  request: { params: byId.extend({ bodyId: uuid }), headers: idempotency, body: jsonBody(z.object({})) },
  responses: { 200: json(Consultation, "The consultation without the body."), ...changeProblems },
});

/** In whose name: the body that was named, else the only one in which the caller is sender. */
const senderBodyOf = (actor: Actor, named: string | undefined): string => {
  if (named !== undefined) return named;
  const [only, ...others] = actor.memberships.filter((m) => m.roles.includes("sender"));
  if (!only) throw new Refused(refuse("policy.not-sender").refusal);
  if (others.length > 0) throw new Refused(refuse("input.invalid", { field: "senderBodyId" }).refusal);
  return only.bodyId;
};

export const consultationRoutes = (rest: OpenAPIHono<RestEnv>, { ask, execute }: Services): void => {
  const show = async (actor: Actor, consultationId: string) => {
    const detail = unwrap(await ask(actor, "consultation", { consultationId }));
    const { annotations } = unwrap(await ask(actor, "annotations", { consultationId }));
    return presentConsultation(detail, annotations);
  };

  rest.openapi(list, async (c) => {
    const consultations = unwrap(await ask(c.get("actor"), "consultations", {}));
    return c.json({ consultations: consultations.map(presentSummary) }, 200);
  });

  rest.openapi(create, async (c) => {
    const actor = c.get("actor");
    const { bodyIds = [], senderBodyId: named, id = newUuid(), ...rest } = c.req.valid("json");
    const headers = c.req.valid("header");
    const senderBodyId = senderBodyOf(actor, named);
    // Who cannot be asked is found out before anything is made: the commands after this belong to one request.
    if (bodyIds.length > 0) {
      const known = new Set(unwrap(await ask(actor, "bodies", {})).map((b) => b.id as string));
      if (bodyIds.includes(senderBodyId)) throw new Refused(refuse("consultation.body-is-sender").refusal);
      if (bodyIds.some((bodyId) => !known.has(bodyId.toLowerCase()))) throw new Refused(refuse("input.invalid", { field: "bodyIds" }).refusal);
    }
    const { description, ...fields } = rest;
    const made = unwrap(
      await execute(
        actor,
        "consultation.create",
        { id, senderBodyId, ...fields, ...(description === undefined ? {} : { description }) },
        commandIdOf(headers),
      ),
    );
    for (const bodyId of bodyIds) {
      unwrap(await execute(actor, "consultation.invite", { consultationId: made.id, bodyId }, furtherCommandId(headers, bodyId)));
    }
    return c.json(await show(actor, made.id), 201, { location: `/api/v1/consultations/${made.id}` });
  });

  rest.openapi(one, async (c) => c.json(await show(c.get("actor"), c.req.valid("param").id), 200));

  rest.openapi(change, async (c) => {
    const actor = c.get("actor");
    const consultationId = c.req.valid("param").id;
    const { state, sharing, ...fields } = c.req.valid("json");
    if (Object.keys(fields).length > 0) unwrap(await execute(actor, "consultation.update", { consultationId, ...fields }));
    if (state === "open") unwrap(await execute(actor, "consultation.open", { consultationId }));
    if (sharing !== undefined) unwrap(await execute(actor, "consultation.share", { consultationId, sharing }));
    if (state === "closed") unwrap(await execute(actor, "consultation.close", { consultationId }));
    return c.json(await show(actor, consultationId), 200);
  });

  rest.openapi(invite, async (c) => {
    const actor = c.get("actor");
    const consultationId = c.req.valid("param").id;
    unwrap(await execute(actor, "consultation.invite", { consultationId, bodyId: c.req.valid("json").bodyId }));
    return c.json(await show(actor, consultationId), 200);
  });

  rest.openapi(withdraw, async (c) => {
    const actor = c.get("actor");
    const { id: consultationId, bodyId } = c.req.valid("param");
    unwrap(await execute(actor, "consultation.withdraw-invitation", { consultationId, bodyId }, commandIdOf(c.req.valid("header"))));
    return c.json(await show(actor, consultationId), 200);
  });
};
