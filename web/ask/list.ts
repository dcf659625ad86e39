import type { Schema } from '../../client/client.ts';

/** The response of the list routes. */
export interface RecommendationList {
  /** Best first. */
  readonly recommendations: readonly Schema<'Recommendation'>[];
  readonly unusedRatings?: readonly number[];
}
