import { highest } from '../../../../model/predict/best.ts';
import { countValues } from '../../../data/folds.ts';
import { groupRatings } from '../../../factors/grouping.ts';
import { allLikes, likesOf, type RankerTraining, type Scorer } from './likes.ts';

/** Most similar movies of each that count. */
const neighbours = 50;

/**
 * Item-based nearest neighbours: Σ of the cosines of a movie's likes with those of the movies that the user likes, where it is
 * among the 50 nearest of them (Deshpande & Karypis, Item-based top-N recommendation algorithms, 2004).
 */
export function rankByItemKnn({ timelines, movies }: RankerTraining): Scorer {
  const { start, movies: liked } = allLikes(timelines);
  const counts = countValues(liked, movies);
  const userOf = new Int32Array(liked.length);
  for (let user = 0; user < start.length - 1; user++) userOf.fill(user, start[user], start[user + 1]);
  const fans = groupRatings(movies, liked, userOf);
  const near = Array.from({ length: movies }, (_, movie) => nearest(movie));
  return (history) => {
    const scores = new Float32Array(movies);
    for (const movie of likesOf(history)) for (const one of near[movie]) scores[one.movie] += one.rating;
    return scores;
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
