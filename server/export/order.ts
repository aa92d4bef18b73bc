/** A file that somebody asks for, as plain data: it goes from thread to thread. What is in the file is read where the file is made. */
import type { PersonId } from "../../domain/ids.ts";
import type { Locale } from "../../domain/people/actor.ts";
import type { TableFormat } from "./annotations/export-register.ts";
import type { TrailChoice } from "./beside.ts";
import type { ExportFormat } from "./export-response.ts";

export const listFormats = ["xlsx", "csv", "jsonld"] as const satisfies readonly (TableFormat | "jsonld")[];
export type ListFormat = (typeof listFormats)[number];

export type ResponseExport = { readonly responseId: string; readonly format: ExportFormat; readonly trail?: TrailChoice };

export type ListExport = {
  readonly consultationId: string;
  readonly format: ListFormat;
  readonly locale: Locale;
  /** The addresses in a Web Annotation begin with it. */
  readonly origin: string;
  /** Of what the person may see, these alone; without it everything. */
  readonly only?: ReadonlySet<string>;
};

export type Wanted = ({ readonly type: "response" } & ResponseExport) | ({ readonly type: "annotations" } & ListExport);

export type Order = {
  /** Whom it is for. What they may see is asked anew where it is read. */
  readonly personId: PersonId;
  readonly wanted: Wanted;
};
