/** The words that annotations go by in a Swedish file. */
import type { Outcome } from "../../domain/annotation/disposition.ts";
import type { Kind } from "../../domain/annotation/kind.ts";
import type { Place } from "../../domain/annotation/place.ts";

export const kindWords: Readonly<Record<Kind, string>> = {
  support: "Stöd",
  clarify: "Förtydliga",
  add: "Tillägg",
  change: "Ändra",
  strike: "Stryk",
  missing: "Saknas",
  structure: "Disposition",
  question: "Fråga",
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  accepted: "Godtas",
  partly: "Godtas delvis",
  declined: "Avböjs",
  noted: "Noteras",
};

/** "4.3 Stadens offentliga miljö, stycke 14". */
export const placeWords = ({ scope, path, number }: Place): string => {
  if (scope === "document") return "Förslaget som helhet";
  if (scope === "gone") return "Plats som inte finns i den gällande versionen";
  const heading = path.at(-1) ?? "";
  const where = number === null ? heading : [heading, `stycke ${number}`].filter(Boolean).join(", ");
  return scope === "missing" ? `Efter ${where || "inledningen"}` : where || "Inledningen";
};

/** The day of a moment, as people in Sweden count days. */
export const swedishDay = (at: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(at));
