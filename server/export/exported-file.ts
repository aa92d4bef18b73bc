export type ExportedFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** May hold å, ä, ö and dashes: in a header it must be encoded (RFC 6266). */
  readonly fileName: string;
};
