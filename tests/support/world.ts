/**
 * A small world made through the real services: two asked bodies, a sender, a body that was not asked, people of every role, a draft and
 * the means to place more. Tests act in it as `cast` members.
 */
import { v7 as uuid } from "uuid";
import type pg from "pg";
import pino from "pino";
import type { Audience, Cowriting } from "../../domain/annotation/audience.ts";
import type { Kind } from "../../domain/annotation/kind.ts";
import type { Actor, Role } from "../../domain/people/actor.ts";
import { compose, type Services } from "../../server/compose.ts";
import type { CommandInput, CommandName, CommandOutput } from "../../server/commands/registry.ts";
import { readEnvironment } from "../../server/environment.ts";
import { createRenderer } from "../../server/live/renderer.ts";
import { hashPassword } from "../../server/identity/passwords.ts";
import { dateOf } from "../../server/repositories/consultations.ts";
import { loadActor } from "../../server/repositories/people.ts";

export const password = "ett-bra-lösenord";

/** Who there is. `nobody` is a request without a session. */
export const castNames = [
  "nobody",
  "operator",
  "sender",
  "author",
  "colleague",
  "neighbour",
  "reviewer",
  "consolidator",
  "unitApprover",
  "approver",
  "registrar",
  "bodyAdmin",
  "foreigner",
  "stranger",
] as const;
export type CastName = (typeof castNames)[number];

type Place = { readonly body: "ours" | "theirs" | "senders" | "unasked" | null; readonly unit: "first" | "second" | null; readonly roles: readonly Role[] };

const everyBodyRole: readonly Role[] = ["annotator", "reviewer", "consolidator", "unitApprover", "approver", "registrar", "bodyAdmin"];

const places: Record<Exclude<CastName, "nobody">, Place> = {
  operator: { body: null, unit: null, roles: [] },
  sender: { body: "senders", unit: null, roles: ["sender"] },
  author: { body: "ours", unit: "first", roles: ["annotator"] },
  colleague: { body: "ours", unit: "first", roles: ["annotator"] },
  neighbour: { body: "ours", unit: "second", roles: ["annotator"] },
  reviewer: { body: "ours", unit: "second", roles: ["reviewer"] },
  consolidator: { body: "ours", unit: "second", roles: ["consolidator"] },
  unitApprover: { body: "ours", unit: "second", roles: ["unitApprover"] },
  approver: { body: "ours", unit: "second", roles: ["approver"] },
  registrar: { body: "ours", unit: "second", roles: ["registrar"] },
  bodyAdmin: { body: "ours", unit: null, roles: ["bodyAdmin"] },
  // Every role there is, in the other body that was asked, and in one that was not.
  foreigner: { body: "theirs", unit: null, roles: everyBodyRole },
  stranger: { body: "unasked", unit: null, roles: everyBodyRole },
};

export const draftText = `# Lägesbild

Tryggheten mäts vartannat år i hela staden.

Resultaten redovisas för varje stadsdel.

## Ansvarsfördelning

Trafiknämnden har ett särskilt ansvar för gator och torg.
`;

export type World = {
  readonly services: Services;
  readonly ids: {
    readonly ours: string;
    readonly theirs: string;
    readonly senders: string;
    readonly unasked: string;
    readonly firstUnit: string;
    readonly secondUnit: string;
    readonly consultation: string;
    readonly response: string;
    readonly theirResponse: string;
    readonly meeting: string;
  };
  /** Block ids of the draft's paragraphs, in order. */
  readonly paragraphs: readonly string[];
  readonly email: (name: CastName) => string;
  /** Loaded anew each time, as for a request. */
  readonly actor: (name: CastName) => Promise<Actor | null>;
  /** Carries out a command that must succeed. */
  readonly act: <Name extends CommandName>(as: CastName, name: Name, input: CommandInput<Name>) => Promise<CommandOutput<Name>>;
  readonly annotate: (options?: AnnotateOptions) => Promise<string>;
  /** An annotation that the reviewer has accepted. */
  readonly accepted: (options?: AnnotateOptions) => Promise<string>;
  /** Resolves when everything that was written has been rendered, so that nothing changes by itself. */
  readonly quiet: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type AnnotateOptions = {
  readonly as?: CastName;
  readonly audience?: Audience;
  readonly cowriting?: Cowriting;
  readonly text?: string;
  readonly draft?: boolean;
  readonly kind?: Kind;
  /** Which of the draft's paragraphs; the first unless given. */
  readonly paragraph?: number;
  readonly suggestion?: string;
};

export const createWorld = async (config: pg.PoolConfig): Promise<World> => {
  const services = compose({
    environment: readEnvironment({ NODE_ENV: "test", SAMSVAR_DEMO: "0" }),
    connection: { config, kind: "outside", lost: new Promise<never>(() => {}), close: async () => {} },
    logger: pino({ level: "silent" }),
  });
  const { database } = services;
  // Does at once what the server's own does a moment after each edit.
  const renderer = createRenderer(database, pino({ level: "silent" }));
  const bodies = { ours: uuid(), theirs: uuid(), senders: uuid(), unasked: uuid() };
  const [firstUnit, secondUnit, meeting] = [uuid(), uuid(), uuid()];
  const names = { ours: "Egna nämnden", theirs: "Andra nämnden", senders: "Kommunstyrelsen", unasked: "Utomstående nämnden" };
  for (const [key, id] of Object.entries(bodies)) {
    const name = names[key as keyof typeof names];
    // The other body's threads are closed by whoever raised them: there a verdict can be waiting.
    const settling = key === "theirs" ? "author" : "reviewers";
    await database.body.create({ data: { id, name, officeName: name.replace("nämnden", "kontoret"), settling } });
  }
  await database.unit.create({ data: { id: firstUnit, bodyId: bodies.ours, name: "Första avdelningen", position: 0 } });
  await database.unit.create({ data: { id: secondUnit, bodyId: bodies.ours, name: "Andra avdelningen", position: 1 } });
  await database.meeting.create({
    data: { id: meeting, bodyId: bodies.ours, heldOn: dateOf("2030-10-19"), adjustedOn: dateOf("2030-11-02") },
  });

  const passwordHash = await hashPassword(password);
  const personIds = new Map<CastName, string>();
  const email = (name: CastName) => `${name.toLowerCase()}@example.se`;
  for (const [name, place] of Object.entries(places) as [Exclude<CastName, "nobody">, Place][]) {
    const id = uuid();
    personIds.set(name, id);
    await database.person.create({ data: { id, email: email(name), name, passwordHash, isOperator: name === "operator" } });
    if (place.body === null) continue;
    const unitId = place.unit === "first" ? firstUnit : place.unit === "second" ? secondUnit : null;
    await database.membership.create({ data: { personId: id, bodyId: bodies[place.body], unitId, roles: [...place.roles] } });
  }

  const actor: World["actor"] = (name) => {
    const id = personIds.get(name);
    return id ? loadActor(database, id) : Promise.resolve(null);
  };
  const act: World["act"] = async (as, name, input) => {
    const result = await services.execute(await actor(as), name, input);
    if (!result.ok) throw new Error(`${name} as ${as} was refused: ${JSON.stringify(result.refusal)}`);
    return result.value;
  };

  const consultation = uuid();
  await act("sender", "consultation.create", {
    id: consultation,
    senderBodyId: bodies.senders,
    title: "Trygghetsprogram",
    dnr: "KS 2030/1",
    lastAnswerDay: "2030-10-27",
  });
  const stagedId = uuid();
  const bytes = new TextEncoder().encode(draftText);
  await act("sender", "draft.stage", { id: stagedId, consultationId: consultation, fileName: "utkast.md", bytes });
  await act("sender", "draft.publish", { consultationId: consultation, stagedId });
  const invite = (bodyId: string) => act("sender", "consultation.invite", { consultationId: consultation, bodyId });
  const { responseId: response } = await invite(bodies.ours);
  const { responseId: theirResponse } = await invite(bodies.theirs);
  await act("sender", "consultation.open", { consultationId: consultation });
  await act("sender", "consultation.share", { consultationId: consultation, sharing: true });

  const blocks = await database.draftBlock.findMany({ where: { kind: "paragraph" }, orderBy: { position: "asc" } });
  const paragraphs = blocks.map((b) => b.id);

  const annotate: World["annotate"] = async ({ as = "author", audience = "body", cowriting = "author", text, draft = false, kind = "clarify", paragraph = 0, suggestion } = {}) => {
    const id = uuid();
    await act(as, "annotation.create", {
      id,
      consultationId: consultation,
      kind,
      audience,
      cowriting,
      target: { type: "block", blockId: paragraphs[paragraph] ?? "" },
      ...(suggestion === undefined ? {} : { suggestion }),
      text: text ?? "Detta kan beskrivas tydligare.",
      submit: !draft,
    });
    return id;
  };

  return {
    services,
    ids: { ...bodies, firstUnit, secondUnit, consultation, response, theirResponse, meeting },
    paragraphs,
    email,
    actor,
    act,
    annotate,
    accepted: async (options) => {
      const id = await annotate(options);
      await act("reviewer", "annotation.settle", { annotationId: id, outcome: "accepted" });
      return id;
    },
    quiet: async () => {
      await renderer.sweep();
    },
    stop: () => services.stop(),
  };
};
