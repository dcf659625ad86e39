import * as v from 'valibot';
import type { RecommendationsAnswer } from '../answer/recommendations.ts';
import type { ScoreExplanation } from '../answer/score-explanation.ts';
import type { SimilarAnswer } from '../answer/similar.ts';
import { recommendationsQuery, similarQuery } from '../http/query-schemas.ts';
import { id, recommendationRequest, similarRequest } from '../http/schemas.ts';
import { movieFields } from './movie.ts';
import type { Contracts } from './operation.ts';
import { ofBody, ofRelease } from './problems.ts';
import { prediction, release } from './responses.ts';
import { share, stars, text } from './values.ts';

const { rating, interval, model } = prediction.entries;

/** The score's parts. */
const scoreExplanation = v.pipe(
  v.object({
    popularity: v.pipe(v.number(), v.description('The popularity of the movie, independent of the user')),
    ratings: v.pipe(v.number(), v.description("The contribution of the user's ratings")),
    likeProbability: share('Probability of four stars or more'),
    because: v.pipe(
      v.array(
        v.object({
          movieId: id,
          title: text('As in the data set'),
          rating: stars('As given by the user'),
          interest: v.pipe(v.number(), v.description('Contribution to `ratings`')),
        }),
      ),
      v.description('Up to five ratings of the user that contribute most'),
    ),
  }),
  v.description('The score is (`popularity` + `ratings`) × `likeProbability`; absent unless requested'),
) satisfies v.GenericSchema<unknown, ScoreExplanation>;

export const recommendation = v.object({
  ...movieFields,
  rating,
  interval,
  model,
  score: v.pipe(
    v.number(),
    v.minValue(0),
    v.description(
      'How likely the user is to come across the movie, times the probability of four stars or more; comparable only within a list',
    ),
  ),
  explanation: v.exactOptional(scoreExplanation),
});

const answer = v.object({
  release,
  userId: v.exactOptional(id),
  recommendations: v.pipe(v.array(recommendation), v.description('Best first')),
  unusedRatings: v.exactOptional(
    v.pipe(v.array(id), v.description('Movies of ratings in the request that are not in the catalogue')),
  ),
}) satisfies v.GenericSchema<unknown, RecommendationsAnswer>;

const nearness = 'Similar in who rated them, not in content.';
const similarAnswer = v.object({
  release,
  movieId: v.exactOptional(id),
  by: v.pipe(
    v.picklist(['ratings', 'content']),
    v.description(
      'Whether the answer is based on ratings of the movie itself, or on those of movies with its franchise, genres and year',
    ),
  ),
  similar: v.pipe(
    v.array(
      v.object({
        ...movieFields,
        score: v.pipe(v.number(), v.minValue(0), v.description('Comparable only within a list')),
      }),
    ),
    v.description('Most similar first'),
  ),
}) satisfies v.GenericSchema<unknown, SimilarAnswer>;

export const recommendations = {
  recommendToUser: {
    tag: 'recommendations',
    summary: 'Recommend movies to a known user',
    description:
      'Uses all ratings of the user. `genre` takes several genres, separated by commas. Movies that the user has rated are left out unless `includeRated` is true.',
    success: 'Movies that the user is likely to come across and to like, best first',
    path: { userId: id },
    query: recommendationsQuery,
    response: answer,
    problems: ['invalid-field', 'unknown-field', 'unknown-genre', 'unknown-user', ...ofRelease],
    example: { path: { userId: 1 }, query: { limit: 5, includeRated: 'true' } },
  },
  recommend: {
    tag: 'recommendations',
    summary: 'Recommend movies from ratings in the request, or to nobody in particular',
    description:
      'Uses the ratings in the body, which are not stored, and those of `userId` if given. If a movie is rated twice, the later rating wins; a rating without `timestamp` counts as given now. Without ratings, the list has what most people come across and like.',
    success:
      'Movies that the user is likely to come across and to like, best first; without ratings, what most people do',
    path: {},
    body: recommendationRequest,
    response: answer,
    problems: [...ofBody, 'unknown-genre', 'unknown-user', ...ofRelease],
    example: { body: { ratings: [{ movieId: 10, rating: 4.5 }], limit: 5 } },
  },
  getSimilar: {
    tag: 'recommendations',
    summary: 'Find movies similar to a movie of the catalogue',
    description: `${nearness} For an unrated movie, franchise, genres and year are used instead.`,
    success: 'Similar movies, by what people think of them',
    path: { movieId: id },
    query: similarQuery,
    response: similarAnswer,
    problems: ['invalid-field', 'unknown-field', 'unknown-movie', ...ofRelease],
    example: { path: { movieId: 10 }, query: { limit: 5 } },
  },
  findSimilar: {
    tag: 'recommendations',
    summary: 'Find movies similar to a described one',
    description: `${nearness} The described movie is represented by the rated movies that it resembles most.`,
    success: 'Similar movies',
    path: {},
    body: similarRequest,
    response: similarAnswer,
    problems: [...ofBody, 'unknown-genre', ...ofRelease],
    example: { body: { movie: { title: 'A new one (1999)', genres: ['Drama'] }, limit: 5 } },
  },
} satisfies Contracts<'recommendToUser' | 'recommend' | 'getSimilar' | 'findSimilar'>;
