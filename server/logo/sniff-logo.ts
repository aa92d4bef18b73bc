/** What an uploaded image really is, from its own first bytes: a PNG or a JPEG of reasonable size, or nothing. */
import type { Logo } from "../../domain/response/template.ts";

export type SniffedImage = Pick<Logo, "contentType" | "width" | "height">;

export const sniffLogo = (bytes: Uint8Array): SniffedImage | null => {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return png(data) ?? jpeg(data);
};

/** Width and height stand in the first chunk, which must be IHDR. */
const png = (data: Buffer): SniffedImage | null => {
  const isPng = data.length > 33 && data.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex")) && data.toString("latin1", 12, 16) === "IHDR";
  return isPng ? { contentType: "image/png", width: data.readUInt32BE(16), height: data.readUInt32BE(20) } : null;
};

/** Frames that say how large the picture is: all SOF markers but DHT, JPG and DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpeg = (data: Buffer): SniffedImage | null => {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < data.length) {
    if (data[at] !== 0xff) return null;
    const marker = data[at + 1] ?? 0;
    if (isFrame(marker)) return { contentType: "image/jpeg", width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) };
    at += 2 + data.readUInt16BE(at + 2);
  }
  return null;
};
