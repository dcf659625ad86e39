import type { Dataset } from '../../model/data/dataset.ts';
import type { Predictor } from '../../model/predict/predictor.ts';
import { type ModelName, modelKinds } from '../../model/release/names.ts';
import type { Comparison } from '../../model/release/verdict.ts';
import { errorsOf, pairedDifference } from '../evaluation/metrics.ts';
import type { AnsweredHoldout } from '../report/of-release.ts';

/** What is asked of a model of the release that serves. */
type Asked = Pick<Predictor, 'userIndex' | 'movieIndex' | 'movieRatings' | 'predict'>;
type Vocabulary = Pick<Dataset, 'users' | 'catalogue'>;

/**
 * A model beside the same model of the release that serves, on those ratings of its permanent hold-out that
 * the front door would have either of them answer. Neither was trained on them: the hold-out depends on the
 * ids alone.
 * @returns figures that are NaN where the serving model answers with something else than a number
 */
export function compareModel(holdout: AnsweredHoldout, data: Vocabulary, serving: Asked): Comparison {
  const predicted: number[] = [];
  const servingPredicted: number[] = [];
  const stars: number[] = [];
  const users: number[] = [];
  for (const row of commonRows(holdout, data, serving)) {
    const { user, movie } = placeIn(serving, holdout, data, row);
    predicted.push(holdout.predictions.model[row]);
    servingPredicted.push(serving.predict(user, movie).rating);
    stars.push(holdout.test.stars[row]);
    users.push(holdout.test.user[row]);
  }
  const [ours, theirs, given] = [predicted, servingPredicted, stars].map((one) => Float32Array.from(one));
  const { rmse, standardError } = pairedDifference(ours, theirs, given, Int32Array.from(users));
  return {
    ratings: stars.length,
    users: new Set(users).size,
    rmse: errorsOf(ours, given).rmse,
    servingRmse: errorsOf(theirs, given).rmse,
    difference: rmse,
    standardError,
  };
}

function commonRows(holdout: AnsweredHoldout, data: Vocabulary, serving: Asked): number[] {
  const { model, train, test } = holdout;
  const users = new Set(train.user);
  const movies = new Set(train.movie);
  const isOurs = answeredBy(
    model,
    (row) => users.has(test.user[row]),
    (row) => movies.has(test.movie[row]),
  );
  const isTheirs = answeredBy(
    model,
    (row) => placeIn(serving, holdout, data, row).user >= 0,
    (row) => serving.movieRatings(placeIn(serving, holdout, data, row).movie) > 0,
  );
  return Array.from(test.user, (_, row) => row).filter(
    (row) => placeIn(serving, holdout, data, row).movie >= 0 && isOurs(row) && isTheirs(row),
  );
}

type Condition = (row: number) => boolean;

/** A model that sees the user answers for users with ratings; one that sees the movie's own embedding likewise. */
function answeredBy(model: ModelName, userIsRated: Condition, movieIsRated: Condition): Condition {
  const { withUser, withMovie } = modelKinds[model];
  return (row) => (!withUser || userIsRated(row)) && (!withMovie || movieIsRated(row));
}

/** Where the serving release has the user and the movie of a rating; -1 where it has not. */
function placeIn(serving: Asked, { test }: AnsweredHoldout, { users, catalogue }: Vocabulary, row: number) {
  return {
    user: serving.userIndex(users[test.user[row]]),
    movie: serving.movieIndex(catalogue.ids[test.movie[row]]),
  };
}
