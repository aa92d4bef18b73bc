/** Letters and digits that nobody confuses when reading aloud or copying by hand: no l, o, 0, 1, i. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const groups = 4;
const groupLength = 4;

/**
 * An initial password as four groups of four ("kq7t-mhvw-9rpd-xe4n"): some 79 bits.
 *
 * @param random fills the array with random bytes; by default the browser's generator.
 */
export const generatePassword = (random: (bytes: Uint8Array) => void = (bytes) => crypto.getRandomValues(bytes)): string => {
  const chosen: string[] = [];
  const byte = new Uint8Array(1);
  // Bytes past the last whole multiple would make the first letters likelier.
  const fair = 256 - (256 % letters.length);
  while (chosen.length < groups * groupLength) {
    random(byte);
    const value = byte[0] ?? 0;
    if (value < fair) chosen.push(letters[value % letters.length] ?? "");
  }
  return Array.from({ length: groups }, (_, i) => chosen.slice(i * groupLength, (i + 1) * groupLength).join("")).join("-");
};
