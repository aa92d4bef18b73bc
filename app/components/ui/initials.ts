/** First letters of a person's first and last name. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => [...(word?.replace(/^[^\p{L}]+/u, "") ?? "")][0]?.toLocaleUpperCase("sv") ?? "").join("");
};
