import * as catalog from "../../../domain/messages/refusals.sv.ts";

export const refusals = catalog;
