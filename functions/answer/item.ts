import { type MovieEvidence, pickModel } from '../../model/predict/pick.ts';
import type { MovieDescription } from '../../model/predict/subjects.ts';
import type { ModelName } from '../../model/release/names.ts';
import { ProblemError } from '../http/problem.ts';
import { type Item, item as schema } from '../http/schemas.ts';
import { ratingsNotSupported, routeTo, unknownMovie } from '../http/unknowns.ts';
import { parse } from '../http/validate.ts';
import type { ServedModel, ServedRelease } from '../serving/serving.ts';
import { describeMovie } from './description.ts';
import { answer, type Prediction } from './prediction.ts';

/**
 * One item of the front door, as far as it can be checked without a release.
 *
 * @param at path of the item in the body; empty if the item is the body
 * @throws ProblemError with the first field that does not fit
 */
export function parseItem(input: unknown, at: string): Item {
  const item = parse(schema, input, at);
  if (item.ratings !== undefined) throw ratingsNotSupported(fieldOf(at, 'ratings'));
  if (item.movieId !== undefined || item.movie !== undefined) return item;
  const expected = 'a movieId of the release, or a description of the movie';
  const field = fieldOf(at, 'movie');
  const detail = `${field} is missing: send ${expected}, such as {"genres": ["Drama"], "year": 1994}.`;
  throw new ProblemError('missing-field', { detail, field, expected });
}

/** The model whose tables tell whether the item's user and movie are known: the most it could be answered by. */
export function firstModel({ userId, movieId }: Item): ModelName {
  if (userId === undefined) return 'cold-user';
  return movieId === undefined ? 'cold-movie' : 'known';
}

/**
 * Answers one item by the model that fits.
 *
 * A movie that the catalogue holds is taken from there, and a description beside its id is not used;
 * so a caller may always send both.
 */
export async function predictItem(item: Item, at: string, served: ServedRelease): Promise<Prediction> {
  const first = await served.predictor(firstModel(item));
  const description = item.movie && describeMovie(item.movie, first.genres, fieldOf(at, 'movie'));
  const predictor = await choose(first, item, movieOf(first, item, description, at), served);
  const movie = movieOf(predictor, item, description, at);
  return answer(predictor.predict(userOf(predictor, item), movie), predictor, served, item);
}

async function choose(
  first: ServedModel,
  item: Item,
  movie: number | MovieDescription,
  served: ServedRelease,
): Promise<ServedModel> {
  const picked = await served.predictor(pickModel(userOf(first, item) >= 0, evidenceOf(first, movie)));
  // Each model holds out ratings of its own, so a user of `known` may be new to `cold-movie`.
  if (picked.model === 'cold-user' || userOf(picked, item) >= 0) return picked;
  return served.predictor('cold-user');
}

function evidenceOf(predictor: ServedModel, movie: number | MovieDescription): MovieEvidence {
  if (typeof movie !== 'number') return 'described';
  return predictor.movieRatings(movie) > 0 ? 'rated' : 'unrated';
}

function userOf(predictor: ServedModel, { userId }: Item): number {
  return userId === undefined ? -1 : predictor.userIndex(userId);
}

/** Position in the catalogue, else the description. */
function movieOf(
  predictor: ServedModel,
  { movieId }: Item,
  description: MovieDescription | undefined,
  at: string,
): number | MovieDescription {
  const index = movieId === undefined ? -1 : predictor.movieIndex(movieId);
  if (index >= 0) return index;
  if (description) return description;
  throw unknownMovie(movieId!, fieldOf(at, 'movieId'), routeTo('predict'));
}

function fieldOf(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
