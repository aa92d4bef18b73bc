const binary = 0x82;

/** A whole binary message as a server sends it, unmasked and uncompressed, in one frame (RFC 6455, 5.2). */
export const webSocketFrame = (message: Uint8Array): Uint8Array => {
  const { byteLength } = message;
  const head = byteLength < 126 ? 2 : byteLength < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + byteLength);
  frame[0] = binary;
  if (head === 2) frame[1] = byteLength;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(byteLength, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(byteLength), 2);
  }
  frame.set(message, head);
  return frame;
};
