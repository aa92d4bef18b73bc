import type { PersonId } from "../../domain/ids.ts";
import { largestBrowserClient, type ClientOwners } from "../gate/gate.ts";
import type { ClientClaim } from "./ports.ts";

/**
 * Whose each client id is in one document. A claim is in the log and holds for ever; a lease holds while the room lives, so that an id
 * seen in somebody's presence cannot be taken before they have written with it.
 */
export class Identities implements ClientOwners {
  private readonly claims = new Map<number, PersonId>();
  private readonly leases = new Map<number, PersonId>();
  private readonly counts = new Map<PersonId, number>();

  constructor(claims: readonly ClientClaim[]) {
    for (const claim of claims) this.claim(claim);
  }

  get total(): number {
    return this.claims.size;
  }

  ownerOf(clientId: number): PersonId | null {
    return this.claims.get(clientId) ?? this.leases.get(clientId) ?? null;
  }

  countOf(personId: PersonId): number {
    return this.counts.get(personId) ?? 0;
  }

  claim({ clientId, personId }: ClientClaim): void {
    if (this.claims.has(clientId)) return;
    this.claims.set(clientId, personId);
    this.counts.set(personId, this.countOf(personId) + 1);
  }

  isClaimed(clientId: number): boolean {
    return this.claims.has(clientId);
  }

  /** False when the id is another person's, or none that a browser has. */
  lease(clientId: number, personId: PersonId): boolean {
    if (clientId === 0 || clientId > largestBrowserClient) return false;
    const owner = this.ownerOf(clientId);
    if (owner === null) this.leases.set(clientId, personId);
    return owner === null || owner === personId;
  }

  /** Takes over what an earlier memory of the same document had lent. */
  keepLeases(earlier: Identities): void {
    for (const [clientId, personId] of earlier.leases) this.lease(clientId, personId);
  }
}
