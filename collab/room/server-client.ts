import { uint32 } from "lib0/random";
import type { PersonId } from "../../domain/ids.ts";
import { largestBrowserClient } from "../gate/gate.ts";
import type { ClientClaim } from "./ports.ts";

/**
 * The client id for the server's writes in one person's name: above all that browsers use, and the one that the person already has in
 * the document, since a document's cost follows the number of its ids. `isNew` ids are to be claimed. Two writers may share it only
 * because the log lets one of them append at a time, from the number that it has read.
 */
export const serverClientFor = (
  claims: Iterable<ClientClaim>,
  personId: PersonId,
): { readonly clientId: number; readonly isNew: boolean } => {
  for (const claim of claims) {
    if (claim.personId === personId && claim.clientId > largestBrowserClient) return { clientId: claim.clientId, isNew: false };
  }
  return { clientId: largestBrowserClient + 1 + uint32(), isNew: true };
};
