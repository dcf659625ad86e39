import type { PairedDifference } from '../../../model/release/verdict.ts';

/** In stars. Retrainings of the same data differ by less (docs/decisions.md). */
export const defaultTolerance = 0.005;

/** What may differ from one gate to the next. */
export interface GateOptions {
  /** How much worse than another release a model may be, in stars. */
  readonly tolerance: number;
  /** Whether generated ratings were asked for by name, and may take the place of real ones. */
  readonly allowSynthetic: boolean;
}

/** Of the ratings of fewer users, or of fewer movies, nobody can tell how much is chance. */
export const fewestClusters = 10;

/**
 * Whether a difference says that a model is worse: by more than `tolerance`, and by more than chance explains
 * (one-sided t test at 5 %, with users and movies as clusters, and the degrees of freedom of the fewer of them;
 * Cameron, Gelbach & Miller 2011, section 2.3).
 *
 * Both are asked for: a difference that is certain may not matter, and one that is large may be chance. A
 * release that had to prove itself as good would be refused wherever little is held out.
 * @param clusters at least `fewestClusters`
 */
export function saysWorse(
  { difference, standardError, clusters }: PairedDifference,
  tolerance: number,
): boolean {
  return difference > tolerance && difference > quantile95(clusters - 1) * standardError;
}

/** 95 % quantile of Student's t, from 9 degrees of freedom up within 1e-4 (Abramowitz & Stegun 26.7.5). */
export function quantile95(freedom: number): number {
  const z = 1.644853627;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  ];
  return terms.reduce((sum, term, power) => sum + term / freedom ** power, 0);
}
