/** The keys of the interface's words, from the Swedish catalogs: a key that they do not have is a type error. */
import type { Area } from "./areas.ts";
import type { catalogs } from "./sv/index.ts";

export type Catalogs = typeof catalogs;

/** A number's two forms have one key. */
type Form<K extends string> = K extends `${infer Base}_one` ? Base : K extends `${infer Base}_other` ? Base : K;

/** `"panel.count"`, from group to group down to a text. */
type Path<Words> = {
  [K in keyof Words & string]: Words[K] extends string ? Form<K> : Words[K] extends readonly unknown[] ? never : `${K}.${Path<Words[K]>}`;
}[keyof Words & string];

export type Key<A extends Area> = Path<Catalogs[A]>;

/** `"common:role.operator"`: a key of another area than one's own. */
type KeyElsewhere = { [A in Area]: `${A}:${Key<A>}` }[Area];

/** What stands for `{{name}}` in the words; `count` also chooses their form. */
export type Values = Readonly<Record<string, string | number | null | undefined>>;

export type Translate<A extends Area> = (key: Key<A> | KeyElsewhere, values?: Values) => string;
