/** How bodies, offices and units are called in running Swedish prose. */
import type { BodyKind } from "../facts.ts";
import { lowerFirst } from "./swedish.ts";

const definiteInstitution = /(nämnden|styrelsen|utskottet|kommittén|delegationen|fullmäktige|kontoret|förvaltningen|staben)s?$/i;

/**
 * A body or office mid-sentence. A committee's or an office's name is a common noun when it is one word or begins or ends in a definite
 * form ("miljö- och hälsoskyddsnämnden", "kommunstyrelsens arbetsutskott"); otherwise it begins with a proper noun ("Bromma
 * stadsdelsnämnd") and keeps its capital, as a company's name always does.
 */
export const institutionInProse = (name: string, kind: BodyKind): string => {
  if (kind === "company") return name;
  const words = name.split(/\s+/);
  const isCommonNoun = words.length === 1 || [words[0], words.at(-1)].some((w) => definiteInstitution.test(w ?? ""));
  return isCommonNoun ? lowerFirst(name) : name;
};

/** A unit mid-sentence: "Administrativa avdelningen" becomes "den administrativa avdelningen", "Förvaltningschefens stab" loses its capital. */
export const unitInProse = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const isAdjectiveAndNoun = words.length === 2 && /a$/.test(words[0] ?? "") && /(avdelningen|enheten|sektionen|staben)$/.test(words[1] ?? "");
  return isAdjectiveAndNoun ? `den ${lowerFirst(name.trim())}` : lowerFirst(name.trim());
};

/** What the office calls itself in its own text: "kontoret", "förvaltningen", "bolaget". */
export const officeNoun = (officeName: string, kind: BodyKind): string => {
  if (kind === "company") return "bolaget";
  return /kontor(et)?$/i.test(officeName) ? "kontoret" : "förvaltningen";
};
