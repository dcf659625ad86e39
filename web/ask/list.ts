import type { Schema } from '../../client/client.ts';

/** What the routes for lists answer. */
export interface RecommendationList {
  /** Best first. */
  readonly recommendations: readonly Schema<'Recommendation'>[];
  readonly unusedRatings?: readonly number[];
}
