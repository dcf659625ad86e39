import * as v from 'valibot';
import type { Manifest } from '../../model/release/manifest.ts';
import { answerNames } from '../../model/release/names.ts';
import type { BatchAnswer } from '../answer/batch.ts';
import type { Prediction } from '../answer/prediction.ts';
import type { Problem } from '../http/problem.ts';
import { id } from '../http/schemas.ts';
import { explanation } from './explanation.ts';
import { count, share, stars, text } from './values.ts';

/** RFC 9457. */
export const problem = v.object({
  type: text('Stable: `urn:marquee:problem:` and the kind'),
  title: text('The same for every problem of this kind'),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  detail: text('What is wrong with the request, and how to fix it'),
  field: v.exactOptional(text('Path of the offending field, such as `items[3].movie.year`')),
  expected: v.exactOptional(text('What the field must be')),
  got: v.exactOptional(text('The value that was sent, shortened')),
  known: v.exactOptional(v.pipe(v.array(v.string()), v.description('The accepted values'))),
  route: v.exactOptional(text('The route that would answer, such as `GET /v1/movies/1/prediction`')),
  routes: v.exactOptional(v.pipe(v.array(v.string()), v.description('Every route of the service'))),
}) satisfies v.GenericSchema<unknown, Problem>;

/** What API Gateway answers by itself, before a function is called. */
export const gatewayMessage = v.object({ message: v.string() });

export const release = text('Id of the release that answered');

const unusedRatings = v.exactOptional(
  v.pipe(
    v.array(id),
    v.description(
      'Movies of the ratings sent along that are neither in the catalogue nor described: not used',
    ),
  ),
);

export const prediction = v.object({
  rating: stars('The prediction'),
  interval: v.pipe(
    v.object({ low: stars(), high: stars(), level: share() }),
    v.description('Holds the true rating with probability `level`'),
  ),
  probabilities: v.pipe(v.array(share()), v.length(10), v.description('Of 0.5, 1, … 5 stars')),
  model: v.pipe(
    v.picklist(answerNames),
    v.description('The model that answered; `few-shot` where ratings were sent along'),
  ),
  release,
  userId: v.exactOptional(id),
  movieId: v.exactOptional(id),
  unusedRatings,
  explanation: v.exactOptional(explanation),
}) satisfies v.GenericSchema<unknown, Prediction>;

export const itemError = v.object({ error: problem });

export const batch = v.object({
  release,
  predictions: v.pipe(
    v.array(v.union([prediction, itemError])),
    v.description('In the order asked. An error stands in the place of its item and fails no other'),
  ),
  unusedRatings,
}) satisfies v.GenericSchema<unknown, Omit<BatchAnswer, 'failures'>>;

const errors = { rmse: stars('Root mean square error'), mae: stars('Mean absolute error') };

export const holdout = v.object({
  ...errors,
  ratings: count('Ratings that were held out'),
  baselines: v.pipe(
    v.record(v.string(), v.object(errors)),
    v.description('Errors of simple predictors on the same ratings'),
  ),
  interval: v.object({
    level: share('Of the ratings, that intervals are meant to hold'),
    coverage: share('Of the ratings, that they do hold'),
    byWidth: v.pipe(
      v.array(v.object({ ratings: count(), width: stars('Mean'), coverage: share() })),
      v.description('Fifths of the ratings, from the narrowest intervals to the widest'),
    ),
    nll: v.pipe(v.number(), v.description('Mean negative log-likelihood of the half-star given, in nats')),
    nllConstant: v.pipe(v.number(), v.description('The same of intervals of one constant width')),
  }),
}) satisfies v.GenericSchema<unknown, NonNullable<Manifest['evaluation']['known']>>;

export const health = v.object({ status: v.literal('ok') });
