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
    popularity: v.pipe(
      v.number(),
      v.description('What speaks for the movie where nothing is known of the user'),
    ),
    ratings: v.pipe(v.number(), v.description('What the ratings of the user add to that')),
    likeProbability: share('Of four stars or more'),
    because: v.pipe(
      v.array(
        v.object({
          movieId: id,
          title: text('As the data set has it'),
          rating: stars('As the user gave it'),
          interest: v.pipe(v.number(), v.description('What it adds to `ratings`')),
        }),
      ),
      v.description('Up to five ratings of the user that add most'),
    ),
  }),
  v.description('The score is (`popularity` + `ratings`) × `likeProbability`; absent unless asked for'),
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
      'How likely the user is to come to the movie, times the probability of four stars or more; to be compared within a list alone',
    ),
  ),
  explanation: v.exactOptional(scoreExplanation),
});

const answer = v.object({
  release,
  userId: v.exactOptional(id),
  recommendations: v.pipe(v.array(recommendation), v.description('Best first')),
  unusedRatings: v.exactOptional(
    v.pipe(v.array(id), v.description('Movies of ratings that were sent, which the catalogue lacks')),
  ),
}) satisfies v.GenericSchema<unknown, RecommendationsAnswer>;

const nearness = 'Near in who rated them, not in what they are about.';
const similarAnswer = v.object({
  release,
  movieId: v.exactOptional(id),
  by: v.pipe(
    v.picklist(['ratings', 'content']),
    v.description(
      'Whether ratings of the movie itself were there to go by, or those of movies with its franchise, genres and year',
    ),
  ),
  similar: v.pipe(
    v.array(
      v.object({
        ...movieFields,
        score: v.pipe(v.number(), v.minValue(0), v.description('To be compared within a list alone')),
      }),
    ),
    v.description('Nearest first'),
  ),
}) satisfies v.GenericSchema<unknown, SimilarAnswer>;

export const recommendations = {
  recommendToUser: {
    tag: 'recommendations',
    summary: 'Recommend movies to a known user',
    description:
      'By all ratings of the user. `genre` takes several, separated by commas. What the user has rated is left out, unless `includeRated` asks for it.',
    success: 'Movies that a user is likely to come to and to like, best first',
    path: { userId: id },
    query: recommendationsQuery,
    response: answer,
    problems: ['invalid-field', 'unknown-field', 'unknown-genre', 'unknown-user', ...ofRelease],
    example: { path: { userId: 1 }, query: { limit: 5, includeRated: 'true' } },
  },
  recommend: {
    tag: 'recommendations',
    summary: 'Recommend movies by ratings that are sent, or to nobody in particular',
    description:
      'By the ratings in the body, which are not stored, beside those of `userId` if it is known. Of a movie that is rated twice the later rating counts; a rating without `timestamp` is of now. Without ratings the list is of what most people come to and like.',
    success: 'The same for somebody new, by their ratings; without any, what most people come to and like',
    path: {},
    body: recommendationRequest,
    response: answer,
    problems: [...ofBody, 'unknown-genre', 'unknown-user', ...ofRelease],
    example: { body: { ratings: [{ movieId: 10, rating: 4.5 }], limit: 5 } },
  },
  getSimilar: {
    tag: 'recommendations',
    summary: 'Find movies that are near a movie of the catalogue',
    description: `${nearness} A movie that nobody has rated is asked about by its franchise, genres and year.`,
    success: 'Movies that are near a movie of the catalogue in what people think of them',
    path: { movieId: id },
    query: similarQuery,
    response: similarAnswer,
    problems: ['invalid-field', 'unknown-field', 'unknown-movie', ...ofRelease],
    example: { path: { movieId: 10 }, query: { limit: 5 } },
  },
  findSimilar: {
    tag: 'recommendations',
    summary: 'Find movies that are near a described one',
    description: `${nearness} The rated movies that are most like the described one stand for it.`,
    success: 'Movies that are near a described one',
    path: {},
    body: similarRequest,
    response: similarAnswer,
    problems: [...ofBody, 'unknown-genre', ...ofRelease],
    example: { body: { movie: { title: 'A new one (1999)', genres: ['Drama'] }, limit: 5 } },
  },
} satisfies Contracts<'recommendToUser' | 'recommend' | 'getSimilar' | 'findSimilar'>;
