/** Ids fit the data set's Int32Array columns. */
export const largestId = 2 ** 31 - 1;
/** Times fit a Uint32Array: until the year 2106. */
export const latestTime = 2 ** 32 - 1;

const zero = 48;
const point = 46;
const five = 53;
const decimal = /^(\d+\.?\d*|\.\d+)$/;

/** The whole number from 0 to `largest` that `text` spells in digits alone, or -1. */
export function parseWhole(text: string, largest: number): number {
  if (text.length === 0) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - zero;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
    if (value > largest) return -1;
  }
  return value;
}

/** Half stars, 1 to 10, of a rating such as `3.5`, `4` or `4.00`; -1 if it is off that grid. */
export function parseHalfStars(text: string): number {
  const halves = text.length === 3 || text.length === 1 ? shortHalves(text) : -1;
  if (halves >= 1 && halves <= 10) return halves;
  const value = decimal.test(text) ? Number(text) * 2 : -1;
  return Number.isInteger(value) && value >= 1 && value <= 10 ? value : -1;
}

/** The two spellings that data sets use, `4` and `3.5`, without the cost of a regular expression. */
function shortHalves(text: string): number {
  const whole = (text.charCodeAt(0) - zero) * 2;
  if (text.length === 1) return whole;
  if (text.charCodeAt(1) !== point) return -1;
  const tenth = text.charCodeAt(2);
  if (tenth === zero) return whole;
  return tenth === five ? whole + 1 : -1;
}
