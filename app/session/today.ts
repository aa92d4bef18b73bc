import type { IsoDay } from "../../domain/ids.ts";
import { useRootData } from "./root-data.ts";

const stockholm = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" });

/** The day it is in Sweden, where every last answer day is counted. */
export const swedishDay = (at: Date): IsoDay => stockholm.format(at) as IsoDay;

/** Today as the server saw it when the page was asked for, so that server and browser render the same. */
export const useToday = (): IsoDay => (useRootData()?.today as IsoDay | undefined) ?? swedishDay(new Date());
