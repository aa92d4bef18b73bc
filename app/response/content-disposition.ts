/**
 * The header that names a downloaded file (RFC 6266): a plain name that every program reads, and the real one, with å, ä, ö and dashes,
 * as `filename*` (RFC 8187).
 */
export const attachment = (fileName: string): string => `attachment; filename="${plain(fileName)}"; filename*=UTF-8''${encoded(fileName)}`;

const plain = (fileName: string): string =>
  fileName
    .normalize("NFKD")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");

const encoded = (fileName: string): string =>
  encodeURIComponent(fileName.replace(/\p{Surrogate}/gu, "_")).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
