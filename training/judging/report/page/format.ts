import type { Estimate } from '../../evaluation/clustered.ts';

export const stars = (value: number) => value.toFixed(3);
export const count = (value: number) => value.toLocaleString('en');
export const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Half of a 95 % confidence interval's width, in standard errors. */
const confidence = 1.96;

/** The 95 % confidence interval; none where there is no standard error. */
export function intervalOf({ value, standardError }: Estimate): [number, number] | undefined {
  if (standardError === null) return undefined;
  return [value - confidence * standardError, value + confidence * standardError];
}

/** Such as `0.812 (0.801 to 0.823)`. */
export function withInterval(estimate: Estimate, format: (value: number) => string): string {
  const interval = intervalOf(estimate);
  const value = format(estimate.value);
  return interval ? `${value} (${interval.map(format).join(' to ')})` : value;
}
