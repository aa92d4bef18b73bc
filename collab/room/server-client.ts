import { uint32 } from "lib0/random";
import { largestBrowserClient } from "../gate/gate.ts";

/** A client id that no browser has: the server's writes in one person's name, one id per person and document. */
export const newServerClient = (): number => largestBrowserClient + 1 + (uint32() % 2 ** 20) * 2 ** 10;
