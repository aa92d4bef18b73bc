/**
 * The Socket.IO namespace in which people are told what concerns them wherever they are in the product: that there is something new for
 * them (never what: the page asks, and the policy answers), and which of their body's colleagues works on which thread.
 */
import type { Logger } from "pino";
import type { Namespace, Server, Socket } from "socket.io";
import { z } from "zod";
import type { BodyId } from "../../domain/ids.ts";
import { membershipIn, type Actor } from "../../domain/people/actor.ts";
import { canSeeAnnotation, type AnnotationAccess } from "../../domain/policy/annotation-policy.ts";
import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";
import type { Database } from "../database/client.ts";
import { accessOf } from "../repositories/annotations.ts";
import { loadConsultationFacts } from "../repositories/consultations.ts";
import { loadActors } from "../repositories/people.ts";
import type { Handshake, OpenSocket, SessionKey, Visitor } from "./open-sessions.ts";

/** A colleague who has a thread before them. */
export type ThreadViewer = { readonly annotationId: string; readonly personId: string; readonly name: string };

export type PeopleServerEvents = {
  /** Ask for your notices: there are new ones, or some were read elsewhere. */
  notified: () => void;
  viewers: (viewers: readonly ThreadViewer[]) => void;
};
export type PeopleClientEvents = {
  /** The thread that is before this person in a consultation, or none. */
  viewing: (input: unknown) => void;
};

type Viewing = { readonly consultationId: string; readonly annotationId: string | null; readonly access: AnnotationAccess | null };
type PeopleData = { personId: string; session: SessionKey; viewing: Viewing | null };
type PeopleSocket = Socket<PeopleClientEvents, PeopleServerEvents, Record<string, never>, PeopleData>;
type PeopleNamespace = Namespace<PeopleClientEvents, PeopleServerEvents, Record<string, never>, PeopleData>;

export type People = {
  readonly notified: (personIds: readonly string[]) => void;
  /** Closes those of these whose session or account is over. */
  readonly rightsChanged: (concerns: (socket: OpenSocket) => boolean) => Promise<void>;
  readonly sessions: () => readonly SessionKey[];
};

export type PeopleResources = {
  readonly io: Server;
  readonly database: Database;
  readonly logger: Logger;
  readonly authenticate: (handshake: Handshake) => Promise<Visitor | null>;
  readonly isInForce: (session: SessionKey) => Promise<boolean>;
};

const viewingInput = z.object({ consultationId: z.uuid(), annotationId: z.uuid().nullable() }).nullable();

export const peopleNamespace = "/people";

export const createPeople = ({ io, database, logger, authenticate, isInForce }: PeopleResources): People => {
  const people = io.of(peopleNamespace) as unknown as PeopleNamespace;
  people.use((socket, next) => {
    authenticate(socket.request).then((visitor) => {
      if (!visitor) return next(new Error("auth.required"));
      socket.data.personId = visitor.actor.personId;
      socket.data.session = visitor.session;
      socket.data.viewing = null;
      next();
    }, next);
  });

  const inConsultation = (consultationId: string): PeopleSocket[] =>
    [...people.sockets.values()].filter((s) => s.data.viewing?.consultationId === consultationId);

  /** Rights are asked for anew each time: this is told rarely, and must not outlive them. */
  const tell = async (consultationId: string): Promise<void> => {
    const sockets = inConsultation(consultationId);
    const facts = sockets.length > 0 ? await loadConsultationFacts(database, consultationId) : null;
    if (!facts) return;
    const actors = new Map((await loadActors(database, [...new Set(sockets.map((s) => s.data.personId))])).map((a) => [a.personId as string, a]));
    for (const socket of sockets) {
      const viewer = actors.get(socket.data.personId);
      const viewers = sockets.flatMap((other) => (viewer ? shownTo(viewer, actors.get(other.data.personId), other.data.viewing, facts) : []));
      socket.emit("viewers", [...new Map(viewers.map((v) => [`${v.annotationId} ${v.personId}`, v])).values()]);
    }
  };
  const tellLater = (consultationId: string): void => {
    tell(consultationId).catch((err: unknown) => logger.warn({ err }, "Who works on which thread could not be told"));
  };

  const view = async (socket: PeopleSocket, input: unknown): Promise<void> => {
    const parsed = viewingInput.safeParse(input);
    if (!parsed.success) return;
    const before = socket.data.viewing;
    const row = parsed.data?.annotationId ? await database.annotation.findUnique({ where: { id: parsed.data.annotationId } }) : null;
    const isThere = row !== null && row.consultationId === parsed.data?.consultationId;
    socket.data.viewing = parsed.data && {
      consultationId: parsed.data.consultationId,
      annotationId: isThere ? row.id : null,
      access: isThere ? accessOf(row) : null,
    };
    for (const id of new Set([before?.consultationId, parsed.data?.consultationId])) if (id) tellLater(id);
  };

  people.on("connection", (socket) => {
    socket.on("viewing", (input) => {
      view(socket, input).catch((err: unknown) => logger.warn({ err }, "viewing failed"));
    });
    socket.on("disconnect", () => {
      const { viewing } = socket.data;
      socket.data.viewing = null;
      if (viewing) tellLater(viewing.consultationId);
    });
  });

  return {
    rightsChanged: async (concerns) => {
      const concerned = [...people.sockets.values()].filter(({ data }) => concerns(data));
      const standing = new Set((await loadActors(database, [...new Set(concerned.map((s) => s.data.personId))])).map((a) => a.personId as string));
      for (const socket of concerned) {
        const stays = standing.has(socket.data.personId) && (await isInForce(socket.data.session).catch(() => false));
        if (!stays) socket.disconnect(true);
      }
    },
    sessions: () => [...people.sockets.values()].map(({ data }) => data.session),
    notified: (personIds) => {
      const wanted = new Set(personIds);
      for (const socket of people.sockets.values()) if (wanted.has(socket.data.personId)) socket.emit("notified");
    },
  };
};

/** A colleague of the thread's own body, on a thread that both may see. Nobody else's work is shown. */
const shownTo = (viewer: Actor, other: Actor | undefined, viewing: Viewing | null, facts: ConsultationFacts): ThreadViewer[] => {
  if (!other || other.personId === viewer.personId || !viewing?.annotationId || !viewing.access) return [];
  const bodyId = viewing.access.bodyId as BodyId;
  const sees = (actor: Actor) => membershipIn(actor, bodyId) !== undefined && canSeeAnnotation(actor, facts, viewing.access as AnnotationAccess);
  return sees(viewer) && sees(other) ? [{ annotationId: viewing.annotationId, personId: other.personId, name: other.name }] : [];
};
