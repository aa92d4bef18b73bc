import { expect, it } from "vitest";
import { initialsOf } from "./initials.ts";

it.each([
  ["Maria Karlsson", "MK"],
  ["Åsa Öberg-Ström", "ÅÖ"],
  ["Ali", "A"],
  ["Karl Johan von Essen", "KE"],
  ["  eva   berg ", "EB"],
  ["Berit (demo)", "BD"],
  ["", ""],
])("shortens %j to %j", (name, initials) => expect(initialsOf(name)).toBe(initials));
