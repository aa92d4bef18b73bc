/** Colours that white text can be read on (at least 4.5:1), for avatars and carets. */
const colors = ["#00576b", "#b5561f", "#5b3f8c", "#2f6f3e", "#a3263b", "#5c666b", "#7a4b00", "#245a9c", "#8a3a75", "#3d6b00"] as const;

/** A person's colour: the same everywhere, for as long as they have their id. Six-digit hex, as carets need. */
export const colorOf = (personId: string): string => {
  let sum = 0;
  for (const char of personId) sum = (sum * 31 + char.charCodeAt(0)) % 65_521;
  return colors[sum % colors.length] ?? colors[0];
};
