import type { Damping } from './constants.ts';
import type { UserSubject } from './subject.ts';

/** By how many stars a user rates above what is usual for the movies they rated, damped. */
export function biasOf(
  { residualSum, ratingCount }: Pick<UserSubject, 'residualSum' | 'ratingCount'>,
  damping: Damping,
): number {
  return residualSum / (ratingCount + damping.user);
}

/**
 * By how many stars a user rates movies of a genre above what is usual for them, beyond their `bias`, damped.
 * @param genre position in the vocabulary
 */
export function tasteOf(
  { tasteCount, tasteCountAt = 0, tasteSum, tasteSumAt = 0 }: Tastes,
  bias: number,
  genre: number,
  damping: Damping,
): number {
  const count = tasteCount[tasteCountAt + genre];
  return (tasteSum[tasteSumAt + genre] - count * bias) / (count + damping.taste);
}

type Tastes = Pick<UserSubject, 'tasteCount' | 'tasteCountAt' | 'tasteSum' | 'tasteSumAt'>;
