import type { Locale } from "../../domain/people/actor.ts";

/** What only a program's caller can get wrong, beside the refusals that people meet. */
export const httpStatus = {
  "http.malformed": 400,
  "http.no-route": 404,
  "http.method": 405,
  "http.media-type": 415,
  "http.internal": 500,
} as const;

export type HttpCode = keyof typeof httpStatus;

export const httpTexts: Record<Locale, Record<HttpCode, string>> = {
  sv: {
    "http.malformed": "Det som skickades går inte att läsa som det format som det uppges vara.",
    "http.no-route": "Den adressen finns inte. Se /api/v1/openapi.json.",
    "http.method": "Adressen finns, men inte för den metoden. Huvudet Allow säger vilka som finns.",
    "http.media-type": "Innehållet har en typ som adressen inte tar emot. Se /api/v1/openapi.json.",
    "http.internal": "Något gick fel hos oss. Det är loggat; försök igen om en stund.",
  },
  en: {
    "http.malformed": "What was sent cannot be read as the format that it is said to be.",
    "http.no-route": "There is no such address. See /api/v1/openapi.json.",
    "http.method": "The address exists, but not for that method. The Allow header says which there are.",
    "http.media-type": "The content has a type that the address does not take. See /api/v1/openapi.json.",
    "http.internal": "Something went wrong on our side. It has been logged; try again in a while.",
  },
};

/** The short title of each status; RFC 9457 lets it be translated. */
export const statusTitles: Record<Locale, Readonly<Record<number, string>>> = {
  sv: {
    400: "Oläsligt",
    401: "Inte inloggad",
    403: "Inte tillåtet",
    404: "Finns inte",
    405: "Fel metod",
    409: "Går inte nu",
    413: "För stort",
    415: "Fel innehållstyp",
    422: "Kan inte användas",
    429: "För många anrop",
    500: "Internt fel",
    503: "Kan inte nås",
  },
  en: {
    400: "Malformed",
    401: "Not signed in",
    403: "Not allowed",
    404: "Not found",
    405: "Wrong method",
    409: "Not possible now",
    413: "Too large",
    415: "Wrong content type",
    422: "Cannot be used",
    429: "Too many requests",
    500: "Internal error",
    503: "Unavailable",
  },
};
