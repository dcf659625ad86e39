import type { Movie } from './movie.ts';

/** How many places in the list of the best known a movie may lose for each movie before it that is of its genres. */
const cost = 9;

/** Movies in an order that mixes kinds: the best known first, with a penalty for genres already seen. */
export function mixKinds<M extends Movie>(movies: readonly M[]): M[] {
  const left = movies.map((movie, rank) => ({ movie, rank }));
  const seen = new Map<string, number>();
  const mixed: M[] = [];
  const loss = ({ movie: { genres }, rank }: { movie: M; rank: number }) => {
    const before = genres.reduce((sum, genre) => sum + (seen.get(genre) ?? 0), 0);
    return rank + (cost * before) / Math.max(genres.length, 1);
  };
  while (left.length > 0) {
    const next = left.reduce((best, one) => (loss(one) < loss(best) ? one : best));
    left.splice(left.indexOf(next), 1);
    mixed.push(next.movie);
    for (const genre of next.movie.genres) seen.set(genre, (seen.get(genre) ?? 0) + 1);
  }
  return mixed;
}
