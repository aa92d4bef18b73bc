import * as catalog from "../../../domain/messages/refusals.en.ts";

export const refusals = catalog;
