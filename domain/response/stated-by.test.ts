import { expect, it } from "vitest";
import { statedBy } from "./stated-by.ts";

const say = (text: string, adverb: string | null = null) => statedBy({ name: "Kontoret", verb: "anser", adverb }, text);

it("says whose view it is, before a sentence that begins with its subject", () => {
  expect(say("Rubriken bör ändras. Den är lång.")).toBe("Kontoret anser att rubriken bör ändras. Den är lång.");
  expect(say("Avsnittet bör kompletteras.", "dock")).toBe("Kontoret anser dock att avsnittet bör kompletteras.");
  expect(say("IT-stödet bör nämnas.")).toBe("IT-stödet bör nämnas.");
});

it("moves an adverb before the verb, as a subordinate clause has it", () => {
  expect(say("Begreppsramen bör även beskriva säkerhet.")).toBe("Kontoret anser att begreppsramen även bör beskriva säkerhet.");
  expect(say("Programmet ska inte upprepa budgeten.")).toBe("Kontoret anser att programmet inte ska upprepa budgeten.");
});

it("leaves alone what it cannot say so", () => {
  for (const text of [
    "I kartan saknas uppgifter som bör finnas.",
    "Hur detta bör ske framgår inte.",
    "Bör detta nämnas?",
    "Meningen är oklar.",
    "Gångvägar behöver belysning redan från första dagen.",
    "Kontoret bör nämnas.",
  ]) {
    expect(say(text)).toBe(text);
  }
});
