import type { RefusalCode } from "../refusals.ts";
import type { Refusal } from "../result.ts";

/** One sentence or two per reason, with `{{name}}` where a parameter of the refusal goes. */
export type RefusalTexts = Readonly<Record<RefusalCode, string>>;

/** One language's words for refusals: the texts, and words for parameters that are themselves names (what a limit is measured in). */
export type RefusalCatalog = {
  readonly refusals: RefusalTexts;
  readonly measures: Readonly<Record<string, string>>;
};

/** The refusal as a reader's sentence. A parameter that the text names and the refusal lacks stays out. */
export const refusalText = ({ refusals, measures }: RefusalCatalog, { code, params = {} }: Refusal): string =>
  refusals[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = String(params[name] ?? "");
    return measures[value] ?? value;
  });
