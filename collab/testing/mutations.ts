import { decodeUpdate, type Content, type Section, type Struct } from "../gate/decode.ts";
import { gateLimits } from "../room/limits.ts";
import { craft, deleted, element, embed, format, gc, skip, text, values, words, type CraftedContent, type CraftedDelete, type CraftedSection, type CraftedStruct, type Id } from "./craft.ts";
import type { Chance } from "./random.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = { sections: (Mutable<CraftedSection> & { structs: CraftedStruct[] })[]; deletes: (Mutable<CraftedDelete> & { ranges: (readonly [number, number])[] })[] };

/** What an attacker would make of an honest update: its bytes changed, or what they say. `clients` are ids to pretend to be. */
export const mutate = (chance: Chance, update: Uint8Array, other: Uint8Array, clients: readonly number[]): Uint8Array =>
  chance.happens(45) ? mutateBytes(chance, update, other) : mutateMeaning(chance, update, clients);

const mutateBytes = (chance: Chance, update: Uint8Array, other: Uint8Array): Uint8Array => {
  const at = chance.below(update.length + 1);
  return chance.oneOf([
    () => changed(chance, update),
    () => changed(chance, update),
    () => update.slice(0, at),
    () => Uint8Array.of(...update.subarray(0, at), chance.below(256), ...update.subarray(at)),
    () => Uint8Array.of(...update.subarray(0, at), ...Array.from({ length: 150 }, () => 0x80), ...update.subarray(at)),
    () => Uint8Array.of(...update.subarray(0, at), ...other.subarray(chance.below(other.length))),
    () => Uint8Array.of(...update, ...other),
  ])();
};

const changed = (chance: Chance, update: Uint8Array): Uint8Array => {
  const bytes = Uint8Array.from(update);
  for (let change = chance.below(3); change >= 0; change--) bytes[chance.below(bytes.length)] = chance.below(256);
  return bytes;
};

const mutateMeaning = (chance: Chance, update: Uint8Array, clients: readonly number[]): Uint8Array => {
  const draft = draftOf(update);
  const id = (): Id => [chance.oneOf(clients), chance.below(60)];
  const section = draft.sections.length > 0 ? chance.oneOf(draft.sections) : null;
  const index = section ? chance.below(section.structs.length) : 0;
  const twist = (change: (struct: CraftedStruct) => CraftedStruct): void => {
    const struct = section?.structs[index];
    if (section && struct) section.structs[index] = change(struct);
  };
  chance.oneOf([
    () => section && (section.client = chance.oneOf(clients)),
    () => section && (section.clock = Math.max(0, section.clock + chance.oneOf([-3, -2, -1, 1, 5]))),
    () => twist((struct) => ({ ...struct, left: id() })),
    () => twist((struct) => ({ ...struct, right: id() })),
    () => twist(({ content }) => ({ content, parent: chance.happens(50) ? id() : chance.oneOf(["body", "views", "suggestion", "__proto__"]) })),
    () => twist(({ content, parent }) => ({ content, parent: parent ?? id(), sub: chance.oneOf(["pointId", "level", "start", "__proto__", "class"]) })),
    () => twist((struct) => ({ ...struct, content: strange(chance) })),
    () => twist((struct) => ({ ...struct, content: strange(chance) })),
    () => section?.structs.splice(index, 1),
    () => section?.structs.splice(index, 0, { left: id(), content: strange(chance) }),
    () => section && draft.sections.push({ ...section, client: chance.oneOf(clients) }),
    () => draft.deletes.push({ client: chance.oneOf(clients), ranges: [[chance.below(80), chance.below(20) + 1]] }),
    () => draft.deletes.push({ client: chance.oneOf(clients), ranges: [[chance.below(80), 2 ** 31]] }),
  ])();
  return craft(draft.sections, draft.deletes);
};

const strange = (chance: Chance): CraftedContent =>
  chance.oneOf([
    () => words(chance.oneOf(["a", "åäö", "😀", ""])),
    () => text(),
    () => element(chance.oneOf(["paragraph", "bulletList", "listItem", "blockquote", "hardBreak", "heading", "script", "doc"])),
    () => format(chance.oneOf(["bold", "link", "source", "style", "__proto__"]), chance.oneOf(["{}", "null", '{"href":"https://a.se"}', '{"href":"javascript:x"}', "1"])),
    () => values(chance.oneOf<unknown>([3, 4, 99, "x", null, { a: 1 }, "00000000-0000-4000-8000-0000000000aa"])),
    () => deleted(chance.below(3) + 1),
    () => gc(chance.below(3) + 1),
    () => skip(1),
    () => embed(),
  ])();

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

const craftedContent = (content: Content, length: number): CraftedContent => {
  switch (content.kind) {
    case "deleted":
      return deleted(length);
    case "string":
      return words(utf8.decode(content.bytes.subarray(content.start, content.end)));
    case "format":
      return format(content.key, JSON.stringify(content.value));
    case "element":
      return element(content.nodeName);
    case "text":
      return text();
    case "values":
      return values(...content.values);
  }
};

const idOf = (id: { client: number; clock: number }): Id => [id.client, id.clock];

const craftedStruct = (struct: Struct): CraftedStruct => {
  if (struct.kind === "gc") return { content: gc(struct.length) };
  const { origin, rightOrigin, parent, parentSub } = struct;
  return {
    ...(origin ? { left: idOf(origin) } : {}),
    ...(rightOrigin ? { right: idOf(rightOrigin) } : {}),
    ...(parent === null ? {} : { parent: typeof parent === "string" ? parent : idOf(parent) }),
    ...(parentSub === null ? {} : { sub: parentSub }),
    content: craftedContent(struct.content, struct.length),
  };
};

const draftOf = (update: Uint8Array): Draft => {
  const { sections, deletes } = decodeUpdate(update, gateLimits.response);
  const ranges = new Map<number, (readonly [number, number])[]>();
  for (const { client, clock, length } of deletes) ranges.set(client, [...(ranges.get(client) ?? []), [clock, length]]);
  return {
    sections: sections.map(({ client, clock, structs }: Section) => ({ client, clock, structs: structs.map(craftedStruct) })),
    deletes: [...ranges].map(([client, list]) => ({ client, ranges: list })),
  };
};
