import type { Dataset } from '../../../model/data/dataset.ts';
import type { Predictor } from '../../../model/predict/predictor.ts';
import { type ModelName, modelKinds } from '../../../model/release/names.ts';
import type { Comparison } from '../../../model/release/verdict.ts';
import type { UserRow } from '../../../model/users/block.ts';
import type { AnsweredHoldout } from '../evaluation/answered.ts';
import { errorsOf } from '../evaluation/metrics.ts';
import { comparePredictions } from './paired.ts';

/** What is asked of a model of the other release. */
type Asked = Pick<Predictor, 'findUsers' | 'movieIndex' | 'movieRatings' | 'predict'>;
type Vocabulary = Pick<Dataset, 'users' | 'catalogue'>;

/**
 * Compares a model with the same model of another release, on those ratings of its permanent hold-out that the front door
 * would have either of them answer. Neither was trained on them: the hold-out depends on the ids alone.
 * @returns figures that are NaN where the other model answers with something else than a number
 */
export async function compareModel(
  holdout: AnsweredHoldout,
  data: Vocabulary,
  other: Asked,
  release: string,
): Promise<Comparison> {
  const { answered } = holdout;
  const places = await placesIn(other, holdout, data);
  const rows = commonRows(holdout, other, places);
  const pick = (column: ArrayLike<number>) => rows.map((row) => column[row]);
  const ours = Float32Array.from(pick(answered.predicted));
  const stars = Float32Array.from(pick(answered.stars));
  const theirs = Float32Array.from(rows, (row) => {
    const { user, movie } = places[row];
    return other.predict(user, movie).rating;
  });
  const clusters = {
    user: Int32Array.from(pick(answered.user)),
    movie: Int32Array.from(pick(answered.movie)),
  };
  return {
    release,
    ratings: rows.length,
    rmse: errorsOf(ours, stars).rmse,
    otherRmse: errorsOf(theirs, stars).rmse,
    ...comparePredictions(ours, theirs, stars, clusters),
  };
}

function commonRows({ model, answered }: AnsweredHoldout, other: Asked, places: readonly Place[]): number[] {
  const isOurs = answeredBy(
    model,
    (row) => answered.userRatings[row] > 0,
    (row) => answered.movieRatings[row] > 0,
  );
  const isTheirs = answeredBy(
    model,
    (row) => places[row].user !== undefined,
    (row) => other.movieRatings(places[row].movie) > 0,
  );
  return Array.from(answered.user.keys()).filter(
    (row) => places[row].movie >= 0 && isOurs(row) && isTheirs(row),
  );
}

type Condition = (row: number) => boolean;

/** A model that sees the user answers for users with ratings; one that sees the movie's own embedding likewise. */
function answeredBy(model: ModelName, userIsRated: Condition, movieIsRated: Condition): Condition {
  const { withUser, withMovie } = modelKinds[model];
  return (row) => (!withUser || userIsRated(row)) && (!withMovie || movieIsRated(row));
}

/** Where the other release has the user and the movie of a rating. */
interface Place {
  readonly user: UserRow | undefined;
  /** -1 if it has not. */
  readonly movie: number;
}

async function placesIn(
  other: Asked,
  { answered }: AnsweredHoldout,
  { users, catalogue }: Vocabulary,
): Promise<Place[]> {
  const userIds = Array.from(answered.user, (user) => users[user]);
  const found = await other.findUsers(userIds);
  return userIds.map((userId, row) => ({
    user: found.rated(userId),
    movie: other.movieIndex(catalogue.ids[answered.movie[row]]),
  }));
}
