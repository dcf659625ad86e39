import { createHandler } from './handler.ts';
import { recommend, recommendToUser } from './operations/recommendations.ts';
import { findSimilarTo, getSimilar } from './operations/similar.ts';
import { servingFromEnvironment } from './serving/environment.ts';
import { recommended } from './serving/recommending.ts';

/** Recommendations and similar movies. */
export const handler = createHandler(
  { recommendToUser, recommend, getSimilar, findSimilar: findSimilarTo },
  servingFromEnvironment('recommend', recommended),
);
