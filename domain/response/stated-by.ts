/**
 * Puts "Kontoret anser att" before a sentence, where Swedish word order stays right: a main clause that begins with its subject. A sentence
 * adverb right after the verb moves before it, as a subordinate clause has it; any other leaves the sentence as it is.
 */
import { lowerFirst } from "./derived/swedish.ts";

const word = (words: string, flags: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);

/** Beginnings that are no subject, or whose sense changes after "att". */
const startsOtherwise =
  /^(?:i|på|under|vid|för|om|när|då|nu|hur|vad|var|varför|vem|vilka|vilken|vilket|till|från|med|utöver|enligt|genom|kontoret|förvaltningen|bolaget|vi|jag|behåll|stryk|ta|lägg|ange|byt|skriv|flytta|ja|nej|det är|eftersom|trots|även|också|dessutom|samma|se)(?!\p{L})/iu;
const verbs = "bör|behöver|borde|kan|skulle|ska|måste|förtjänar";
const adverbs = "inte|ej|även|också|alltid|aldrig|dock|redan|kanske|ju|väl|ofta|gärna|heller|endast|bara";
const verbThenAdverb = new RegExp(`(?<!\\p{L})(${verbs}) (${adverbs})(?!\\p{L})`, "iu");

/** "Kontoret anser att", "Kontoret menar dock att". */
export type Stating = { readonly name: string; readonly verb: string; readonly adverb: string | null };

/** `text`, its first sentence as the body's opinion; unchanged where that cannot be done safely. */
export const statedBy = ({ name, verb, adverb }: Stating, text: string): string => {
  const first = /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
  const [head = ""] = first.split(/,| som | eftersom | så att | att /u);
  const moved = head.replace(verbThenAdverb, "$2 $1");
  const others = moved.replace(word(`(?:${adverbs}) (?:${verbs})`, "iu"), "");
  const isSafe =
    !/[?!]$/.test(first) &&
    !startsOtherwise.test(first) &&
    word(verbs, "iu").test(head) &&
    !word(adverbs, "iu").test(others) &&
    /^\p{Lu}\p{Ll}/u.test(first);
  return isSafe ? `${[name, verb, adverb, "att"].filter(Boolean).join(" ")} ${lowerFirst(moved + text.slice(head.length))}` : text;
};
