/** `Content-Disposition` for a name that may hold any letter (RFC 6266, RFC 8187), with a plain one for clients that know only that. */
export const attachment = (fileName: string): string => {
  const plain = fileName.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[–—]/g, "-").replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
