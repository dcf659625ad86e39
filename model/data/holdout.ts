import { mix } from '../hash.ts';
import type { ModelName } from '../release/names.ts';

/** Share of the pairs, movies and users that no network of any release ever trains on. */
const share = 0.05;

/**
 * Whether a rating belongs to the permanent hold-out of a model: of the (user, movie) pairs for `known`, of
 * the movies for `cold-movie`, of the users for `cold-user`.
 *
 * It depends on the ids alone, not on the data set, its order or a seed, so that any two releases can be
 * compared on ratings that neither has seen.
 */
export function isHeldOut(model: ModelName, userId: number, movieId: number): boolean {
  return hashOf(model, userId, movieId) < share * 2 ** 32;
}

/** Each model has a salt of its own, lest the same ids be held out from several. */
function hashOf(model: ModelName, userId: number, movieId: number): number {
  if (model === 'known') return mix(mix(0x6b6e6f77 ^ userId) ^ movieId);
  if (model === 'cold-movie') return mix(mix(0x6d6f7669) ^ movieId);
  return mix(mix(0x75736572) ^ userId);
}
