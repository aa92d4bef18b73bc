/** Who reads which consultation at the other nodes: told as it changes, repeated now and then, and forgotten when it is not repeated. */
import type { Moments } from "./node-channels.ts";

const repeatMs = 10_000;

/** So long after a node's last word its people are taken for gone: a node that was killed says no goodbye. */
const forgetMs = 25_000;

/** Ids in one message: 36 letters each. */
const mostIds = 150;

export type PresenceBoardResources = {
  readonly moments: Moments;
  /** This node's readers, by consultation. */
  readonly here: () => ReadonlyMap<string, ReadonlySet<string>>;
  /** Somebody came or went elsewhere. */
  readonly onChange: (consultationId: string) => void;
};

export type PresenceBoard = {
  readonly heard: (node: string, topic: string, body: string) => void;
  readonly arrived: (consultationId: string, personId: string) => void;
  readonly left: (consultationId: string, personId: string) => void;
  readonly elsewhere: (consultationId: string) => readonly string[];
  /** Asks the others, and tells them: at the start, and when words may have been missed. */
  readonly meet: () => void;
  readonly stop: () => void;
};

type Told = { readonly node: string; readonly personId: string; at: number };

export const createPresenceBoard = ({ moments, here, onChange }: PresenceBoardResources): PresenceBoard => {
  const told = new Map<string, Map<string, Told>>();

  const tellAll = (): void => moments.say("watching", [...here()].flatMap(([consultationId, people]) => cut(consultationId, [...people])));

  const take = (node: string, body: string): void => {
    const [consultationId = "", sign = "", ...people] = body.split(" ");
    const known = told.get(consultationId) ?? new Map<string, Told>();
    const before = known.size;
    for (const personId of people) {
      if (sign === "+") known.set(`${node} ${personId}`, { node, personId, at: Date.now() });
      else known.delete(`${node} ${personId}`);
    }
    if (known.size > 0) told.set(consultationId, known);
    else told.delete(consultationId);
    if (known.size !== before) onChange(consultationId);
  };

  const forget = (isGone: (entry: Told) => boolean): void => {
    for (const [consultationId, known] of told) {
      const before = known.size;
      for (const [key, entry] of known) if (isGone(entry)) known.delete(key);
      if (known.size === 0) told.delete(consultationId);
      if (known.size !== before) onChange(consultationId);
    }
  };

  const timer = setInterval(() => {
    tellAll();
    const since = Date.now() - forgetMs;
    forget((entry) => entry.at < since);
  }, repeatMs);

  return {
    heard: (node, topic, body) => {
      if (topic === "watching") take(node, body);
      else if (topic === "watching?") tellAll();
      else if (topic === "gone") forget((entry) => entry.node === node);
    },
    arrived: (consultationId, personId) => moments.say("watching", [`${consultationId} + ${personId}`]),
    left: (consultationId, personId) => moments.say("watching", [`${consultationId} - ${personId}`]),
    elsewhere: (consultationId) => [...new Set([...(told.get(consultationId)?.values() ?? [])].map((entry) => entry.personId))],
    meet: () => {
      moments.say("watching?", [""]);
      tellAll();
    },
    stop: () => {
      clearInterval(timer);
      moments.say("gone", [""]);
    },
  };
};

const cut = (consultationId: string, people: readonly string[]): string[] => {
  const bodies: string[] = [];
  for (let from = 0; from < people.length; from += mostIds) bodies.push(`${consultationId} + ${people.slice(from, from + mostIds).join(" ")}`);
  return bodies;
};
