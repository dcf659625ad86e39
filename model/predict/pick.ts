import type { ModelName } from '../release/names.ts';

/** What is known of a movie: `rated` in training, of the catalogue but `unrated`, or `described` by the caller. */
export type MovieEvidence = 'rated' | 'unrated' | 'described';

/**
 * Picks the model by what is known: user and movie → `known`; the user alone → `cold-movie`; else `cold-user`.
 *
 * @param userKnown whether the user has at least one training rating
 */
export function pickModel(userKnown: boolean, movie: MovieEvidence): ModelName {
  if (!userKnown) return 'cold-user';
  return movie === 'rated' ? 'known' : 'cold-movie';
}
