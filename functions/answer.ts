import type { ModelName } from '../model/release/names.ts';
import type { ServedRelease } from './serving.ts';

/** The ids of a request, which its answer repeats. */
export interface Ids {
  readonly userId?: number | undefined;
  readonly movieId?: number | undefined;
}

export interface Prediction extends Ids {
  /** Stars, 0.5 to 5, to four decimals: the digits that do not depend on the order of float additions. */
  readonly rating: number;
  readonly model: ModelName;
  /** The release's id. */
  readonly release: string;
}

/**
 * A prediction as the contract has it.
 *
 * @throws Error if `rating` is not finite: JSON would turn it into a null without a word
 */
export function answer(rating: number, model: ModelName, served: ServedRelease, ids: Ids): Prediction {
  if (!Number.isFinite(rating)) throw new Error(`${model} of ${served.manifest.id} predicted ${rating}`);
  const { userId, movieId } = ids;
  return {
    rating: Math.round(rating * 1e4) / 1e4,
    model,
    release: served.manifest.id,
    ...(userId === undefined ? {} : { userId }),
    ...(movieId === undefined ? {} : { movieId }),
  };
}
