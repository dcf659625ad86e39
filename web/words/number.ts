const whole = new Intl.NumberFormat('en');

export const count = (value: number) => whole.format(value);

/** A prediction, to a tenth. */
export const starsText = (value: number) => value.toFixed(1);

/** A part of a prediction, with its sign; a true minus is as wide as a plus. */
export function signed(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

export const percent = (share: number) => `${Math.round(share * 100)} %`;

/** `1 rating`, `2 ratings`. */
export const plural = (value: number, noun: string) => `${count(value)} ${noun}${value === 1 ? '' : 's'}`;

/** The ten ratings there are. */
export const halfStars = Array.from({ length: 10 }, (_, i) => (i + 1) / 2);
