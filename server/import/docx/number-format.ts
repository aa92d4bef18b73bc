/** A list number as Word shows it. Formats that Swedish documents do not use are shown as decimals. */
export const formatNumber = (value: number, format: string): string => {
  switch (format) {
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
};

/** a … z, then aa, bb … as Word counts. */
const letters = (value: number): string =>
  value < 1 || value > 260 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const steps: readonly (readonly [number, string])[] = [
  [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
];

const roman = (value: number): string => {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let out = "";
  for (const [worth, sign] of steps) {
    while (rest >= worth) {
      out += sign;
      rest -= worth;
    }
  }
  return out;
};
