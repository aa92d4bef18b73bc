import * as encoding from "lib0/encoding";

/** Writes version-1 updates by hand, honest or not. */
export type Id = readonly [client: number, clock: number];
type Write = (encoder: encoding.Encoder) => void;

export type CraftedContent = { readonly ref: number; readonly write: Write };
export type CraftedStruct = {
  readonly left?: Id;
  readonly right?: Id;
  readonly parent?: Id | string;
  readonly sub?: string;
  readonly content: CraftedContent;
};
export type CraftedSection = { readonly client: number; readonly clock: number; readonly structs: readonly CraftedStruct[] };
export type CraftedDelete = { readonly client: number; readonly ranges: readonly (readonly [clock: number, length: number])[] };

const uint = (value: number): Write => (encoder) => encoding.writeVarUint(encoder, value);
const string = (value: string): Write => (encoder) => encoding.writeVarString(encoder, value);
const all =
  (...writes: readonly Write[]): Write =>
  (encoder) =>
    writes.forEach((write) => write(encoder));

export const gc = (length: number): CraftedContent => ({ ref: 0, write: uint(length) });
export const deleted = (length: number): CraftedContent => ({ ref: 1, write: uint(length) });
export const json = (): CraftedContent => ({ ref: 2, write: all(uint(1), string('{"a":1}')) });
export const binary = (): CraftedContent => ({ ref: 3, write: (encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.of(1, 2)) });
export const words = (value: string): CraftedContent => ({ ref: 4, write: string(value) });
export const embed = (): CraftedContent => ({ ref: 5, write: string('{"src":"x"}') });
export const format = (key: string, value: string): CraftedContent => ({ ref: 6, write: all(string(key), string(value)) });
export const type = (ref: number, name?: string): CraftedContent => ({ ref: 7, write: name === undefined ? uint(ref) : all(uint(ref), string(name)) });
export const element = (name: string): CraftedContent => type(3, name);
export const text = (): CraftedContent => type(6);
export const values = (...list: readonly unknown[]): CraftedContent => ({
  ref: 8,
  write: all(uint(list.length), ...list.map((value): Write => (encoder) => encoding.writeAny(encoder, value as encoding.AnyEncodable))),
});
export const subDocument = (): CraftedContent => ({ ref: 9, write: all(string("guid"), (encoder) => encoding.writeAny(encoder, {})) });
export const skip = (length: number): CraftedContent => ({ ref: 10, write: uint(length) });

export const craft = (sections: readonly CraftedSection[], deletes: readonly CraftedDelete[] = []): Uint8Array =>
  encoding.encode((encoder) => {
    uint(sections.length)(encoder);
    for (const { client, clock, structs } of sections) {
      all(uint(structs.length), uint(client), uint(clock))(encoder);
      for (const struct of structs) writeStruct(encoder, struct);
    }
    uint(deletes.length)(encoder);
    for (const { client, ranges } of deletes) {
      all(uint(client), uint(ranges.length))(encoder);
      for (const [clock, length] of ranges) all(uint(clock), uint(length))(encoder);
    }
  });

const writeStruct = (encoder: encoding.Encoder, { left, right, parent, sub, content }: CraftedStruct): void => {
  const bare = content.ref === 0 || content.ref === 10;
  const info = content.ref | (left ? 128 : 0) | (right ? 64 : 0) | (sub === undefined ? 0 : 32);
  encoding.writeUint8(encoder, bare ? content.ref : info);
  if (!bare) {
    if (left) writeId(encoder, left);
    if (right) writeId(encoder, right);
    if (!left && !right) {
      if (typeof parent === "string") all(uint(1), string(parent))(encoder);
      else {
        uint(0)(encoder);
        writeId(encoder, parent ?? [0, 0]);
      }
      if (sub !== undefined) string(sub)(encoder);
    }
  }
  content.write(encoder);
};

const writeId = (encoder: encoding.Encoder, [client, clock]: Id): void => all(uint(client), uint(clock))(encoder);
