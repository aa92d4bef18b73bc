import type { Random } from "./random.ts";
import { actors, conditions, modals, objects, places, purposes, themes, times, verbs } from "./words.ts";

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "inventera belysningen längs gångstråken" */
export const task = (random: Random): string => `${random.pick(verbs)} ${random.pick(objects)}`;

const wholes: readonly ((random: Random) => string)[] = [
  (r) => `${r.pick(actors)} ${r.pick(modals)} ${task(r)} ${r.pick(places)} ${r.pick(times)}`,
  (r) => `${r.pick(times)} ${r.pick(modals)} ${r.pick(actors)} ${task(r)}, ${r.pick(purposes)}`,
  (r) => `om ${r.pick(conditions)} ${r.pick(modals)} ${r.pick(actors)} ${task(r)} ${r.pick(places)}`,
  (r) => `när ${r.pick(conditions)} är det ${r.pick(actors)} som ska ${task(r)}, ${r.pick(purposes)}`,
  (r) => `${r.pick(places)} är det särskilt viktigt att ${r.pick(actors)} kan ${task(r)} ${r.pick(times)}`,
  (r) => `arbetet förutsätter att ${r.pick(actors)} och ${r.pick(actors)} tillsammans kan ${task(r)}, ${r.pick(purposes)}`,
  (r) => `${r.pick(objects)} har betydelse för ${r.pick(themes)} och behöver beaktas ${r.pick(times)} ${r.pick(places)}`,
  (r) => `erfarenheter visar att ${r.pick(objects)} påverkar vardagen ${r.pick(places)}, inte minst om ${r.pick(conditions)}`,
];

/** A sentence of the programme, with its full stop. */
export const programmeSentence = (random: Random): string => `${upperFirst(random.pick(wholes)(random))}.`;

/** An item of a list: no capital, no stop. */
export const programmeItem = (random: Random): string => `att ${task(random)} ${random.pick(places)} ${random.pick(times)}`;
