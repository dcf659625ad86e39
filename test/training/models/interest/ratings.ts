import type { Ratings } from '../../../../model/data/ratings.ts';

/** Ratings of users in turn, each the earliest first: `[movie, stars]`. They come sorted by user, then by movie. */
export function ratedInTurn(...users: readonly (readonly [movie: number, stars: number][])[]): Ratings {
  const rows = users.flatMap((ratings, user) =>
    ratings
      .map(([movie, stars], i) => ({ user, movie, stars, time: 1000 + i }))
      .sort((a, b) => a.movie - b.movie),
  );
  return {
    user: Int32Array.from(rows, ({ user }) => user),
    movie: Int32Array.from(rows, ({ movie }) => movie),
    stars: Float32Array.from(rows, ({ stars }) => stars),
    time: Uint32Array.from(rows, ({ time }) => time),
  };
}
