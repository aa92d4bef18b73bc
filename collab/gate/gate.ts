import * as Y from "yjs";
import type { PersonId } from "../../domain/ids.ts";
import type { GateLimits } from "../room/limits.ts";
import type { Containers } from "./containers.ts";
import { decodeUpdate, type DecodedUpdate, type Section } from "./decode.ts";
import { GateError, type GateRule } from "./gate-error.ts";
import { checkRepeated } from "./known.ts";
import { NewStructs } from "./new-structs.ts";

/** Whose client ids are whose, as the gate asks. */
export interface ClientOwners {
  ownerOf(clientId: number): PersonId | null;
  /** Bound for ever, and not only lent to somebody's presence. */
  isClaimed(clientId: number): boolean;
  /** Ids bound to the person, and to anybody, in this document. */
  countOf(personId: PersonId): number;
  readonly total: number;
}

export type GateContext = {
  readonly doc: Y.Doc;
  readonly containers: Containers;
  readonly owners: ClientOwners;
  readonly personId: PersonId;
  readonly limits: GateLimits;
};

export type Verdict =
  | {
      readonly kind: "passed";
      /** What to apply: the update without what the document already has. */
      readonly update: Uint8Array;
      /** Ids that the person writes under for the first time: to be bound before the update is applied. */
      readonly newClients: readonly number[];
      /** Whether it adds anything; an update may also only repeat and delete. */
      readonly adds: boolean;
    }
  /**
   * Brings somebody else's words or leans on what the document does not have (R4, R5, R6, R12): wrong, unless it was sent before the
   * client's answer to step 1, or another node has stored what is missing.
   */
  | { readonly kind: "early"; readonly rule: GateRule }
  | { readonly kind: "refused"; readonly rule: GateRule };

/** Judges an update before anything of it touches the document (docs/spec/room.md, R1–R13). */
export const judge = (bytes: Uint8Array, context: GateContext): Verdict => {
  try {
    return judgeDecoded(bytes, decodeUpdate(bytes, context.limits), context);
  } catch (error) {
    if (error instanceof GateError) return { kind: "refused", rule: error.rule };
    throw error;
  }
};

/** Ids above this are the server's own. */
export const largestBrowserClient = 2 ** 32 - 1;

const judgeDecoded = (bytes: Uint8Array, update: DecodedUpdate, context: GateContext): Verdict => {
  const { doc, limits } = context;
  if (update.sections.some(({ client, clock }) => clock < Y.getState(doc.store, client))) return judgeRepeating(bytes, update, context);

  const { sections, deletes } = update;
  const newClients = newClientsOf(sections, context);
  if (!newClients) return { kind: "early", rule: "R4" };
  if (sections.some(({ client, clock }) => clock > Y.getState(doc.store, client))) return { kind: "early", rule: "R5" };
  const structs = new NewStructs(doc, context.containers, limits.depth, sections);
  if (!structs.judge()) return { kind: "early", rule: "R6" };
  if (deletes.some(({ client, clock, length }) => clock + length > structs.state(client))) return { kind: "early", rule: "R12" };
  return { kind: "passed", update: bytes, newClients, adds: sections.length > 0 };
};

/**
 * Cuts away what the document has, so that what is left begins exactly at the next clock beside its own predecessor. (Left to Yjs, a
 * struct that begins in known clocks may name one place and be put in another.)
 */
const judgeRepeating = (bytes: Uint8Array, update: DecodedUpdate, context: GateContext): Verdict => {
  const { doc, limits } = context;
  const states = new Map<number, number>();
  for (const section of update.sections) {
    const state = Y.getState(doc.store, section.client);
    if (section.clock >= state) continue;
    checkRepeated(section, state, doc);
    states.set(section.client, state);
  }
  const rest = Y.diffUpdate(bytes, Y.encodeStateVector(states));
  return judgeDecoded(rest, decodeUpdate(rest, limits), context);
};

/** R4 and R13. Null where words come under an id that is not the writer's. */
const newClientsOf = (sections: readonly Section[], { owners, personId, limits }: GateContext): number[] | null => {
  const fresh: number[] = [];
  for (const { client } of sections) {
    const owner = owners.ownerOf(client);
    if (owner !== null && owner !== personId) return null;
    if (owners.isClaimed(client)) continue;
    if (client === 0 || client > largestBrowserClient) return null;
    fresh.push(client);
  }
  if (fresh.length > 0) {
    const tooMany =
      owners.countOf(personId) + fresh.length > limits.clientsOfPerson || owners.total + fresh.length > limits.clientsOfDocument;
    if (tooMany) throw new GateError("R13");
  }
  return fresh;
};
