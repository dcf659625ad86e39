import type { Explanation } from '../ask/predictions.ts';

/** A rating that raised a prediction. */
export type Cause = NonNullable<Explanation['raisedBy']>[number];

/** Causes shown for a movie. */
const most = 2;
/** Causes that weigh less than this share of the heaviest are no reason. */
const least = 0.4;

/**
 * Why each movie of a list is on it: of the ratings that raised its prediction most, those that raised it more than
 * they raised the others of the list. Without this, the same few ratings would explain every movie.
 * @returns the most telling cause first; none for a movie that no rating raised
 */
export function reasonsOf(explanations: readonly Explanation[]): Cause[][] {
  const usual = usualStars(explanations);
  const special = ({ movieId, stars }: Cause) => stars - usual.get(movieId)!;
  return explanations.map(({ raisedBy = [] }) => {
    const heaviest = Math.max(...raisedBy.map(({ stars }) => stars));
    const heavy = raisedBy.filter(({ stars }) => stars >= least * heaviest);
    return heavy.sort((a, b) => special(b) - special(a)).slice(0, most);
  });
}

/** What each rating adds to a movie of the list, on average. By movie id. */
function usualStars(explanations: readonly Explanation[]): ReadonlyMap<number, number> {
  const usual = new Map<number, number>();
  for (const { movieId, stars } of explanations.flatMap(({ raisedBy = [] }) => raisedBy))
    usual.set(movieId, (usual.get(movieId) ?? 0) + stars / explanations.length);
  return usual;
}
