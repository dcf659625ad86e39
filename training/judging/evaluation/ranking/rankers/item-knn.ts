import { highest } from '../../../../../model/predict/best.ts';
import { groupRatings } from '../../../../models/factors/grouping.ts';
import { countValues } from '../../../../reading/data/folds.ts';
import { allLikes, likesOf, type RankerTraining, type Scorer } from './likes.ts';

/** Most similar movies of each that count. */
const neighbours = 50;

/**
 * Item-based nearest neighbours: a movie scores Σ of the cosines of its likes with those of the movies that the user likes,
 * as far as they are among its own 50 nearest (Sarwar et al., Item-based collaborative filtering recommendation algorithms,
 * 2001).
 */
export function rankByItemKnn({ timelines, movies }: RankerTraining): Scorer {
  const { start, movies: liked } = allLikes(timelines);
  const counts = countValues(liked, movies);
  const userOf = new Int32Array(liked.length);
  for (let user = 0; user < start.length - 1; user++) userOf.fill(user, start[user], start[user + 1]);
  const fans = groupRatings(movies, liked, userOf);
  const near = Array.from({ length: movies }, (_, movie) => nearest(movie));
  return (history) => {
    const own = new Set(likesOf(history));
    return Float32Array.from(near, (others) =>
      others.reduce((sum, { movie, rating }) => sum + (own.has(movie) ? rating : 0), 0),
    );
  };

  function nearest(movie: number) {
    const common = new Map<number, number>();
    for (let k = fans.start[movie]; k < fans.start[movie + 1]; k++) {
      const user = fans.other[k];
      for (const other of liked.subarray(start[user], start[user + 1])) {
        if (other !== movie) common.set(other, (common.get(other) ?? 0) + 1);
      }
    }
    const others = Int32Array.from(common.keys()).sort();
    const cosines = Float32Array.from(
      others,
      (other) => common.get(other)! / Math.sqrt(counts[movie] * counts[other]),
    );
    return highest(others, cosines, Math.min(neighbours, others.length));
  }
}
