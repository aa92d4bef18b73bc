import { stemmer } from "@orama/stemmers/swedish";
import { describe, expect, it } from "vitest";
import type { AnnotationId } from "../../../domain/ids.ts";
import { likeGroups, likenessesOf } from "../../../domain/response/likeness.ts";

const say = (id: string, text: string) => ({ id: id as AnnotationId, text });
const pairs = (...texts: ReturnType<typeof say>[]) => likenessesOf(texts, stemmer).map(({ first, second }) => `${first}${second}`);

const others = [
  say("x", "Begreppsramen kan flyttas till en bilaga."),
  say("y", "Belysningen på gångvägarna bör nämnas i kapitlet om stråk."),
  say("z", "Kartan saknar uppgifter om bränder."),
];

describe("likeness by Swedish stems", () => {
  it("finds the same view in other forms of the words", () => {
    expect(
      pairs(say("a", "Exploateringsnämnden saknas i ansvarsfördelningen för torgen."), say("b", "I ansvarsfördelningen för torg saknar vi exploateringsnämnden."), ...others),
    ).toEqual(["ab"]);
  });

  it("does not bring together what only shares a place or the language's small words", () => {
    expect(pairs(say("a", "Kapitlet om stråk bör kortas."), ...others)).toEqual([]);
    expect(pairs(say("a", "Det är bra att det finns med."), say("b", "Det är inte så att det bör vara med."), ...others)).toEqual([]);
  });

  it("tells how much is the same, the likest first", () => {
    const found = likenessesOf(
      [
        say("a", "Mätningen av tryggheten bör beskrivas utförligare."),
        say("b", "Mätningen av tryggheten bör beskrivas mer utförligt."),
        say("c", "Mätningen av tryggheten bör beskrivas, och resultaten redovisas för varje stadsdel."),
        ...others,
      ],
      stemmer,
    );
    expect(found.map(({ first, second }) => `${first}${second}`)[0]).toBe("ab");
    expect(found[0]?.overlap).toBeGreaterThan(0.75);
    for (const { overlap } of found) expect(overlap).toBeLessThanOrEqual(1);
  });

  it("is quick with hundreds of comments", () => {
    const many = Array.from({ length: 600 }, (_, n) => say(`n${n}`, `Synpunkt nummer${n} om plats${n % 90} med ord${n % 7} och sak${n % 45}.`));
    expect(likenessesOf(many, stemmer).length).toBeLessThan(10_000);
  });
});

describe("groups of what is alike", () => {
  it("holds together what is alike by another, and each only once", () => {
    const id = (name: string) => name as AnnotationId;
    const like = (first: string, second: string, overlap: number) => ({ first: id(first), second: id(second), overlap });
    expect(likeGroups([like("a", "b", 0.9), like("c", "d", 0.8), like("b", "c", 0.6), like("e", "f", 0.5)])).toEqual([
      { ids: ["a", "b", "c", "d"], overlap: 0.6 },
      { ids: ["e", "f"], overlap: 0.5 },
    ]);
  });
});
