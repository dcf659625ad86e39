import { type MovieEvidence, pickModel } from '../../model/predict/pick.ts';
import type { Question } from '../../model/predict/rows.ts';
import type { MovieDescription } from '../../model/predict/subjects.ts';
import type { ModelName } from '../../model/release/names.ts';
import type { UserRow } from '../../model/users/block.ts';
import type { FoundUsers } from '../../model/users/found.ts';
import { ProblemError } from '../http/problem.ts';
import { type Item, item as schema } from '../http/schemas.ts';
import { routeTo, unknownMovie } from '../http/unknowns.ts';
import { parse } from '../http/validate.ts';
import type { ServedModel } from '../serving/served.ts';
import { findMovie } from './description.ts';
import { fieldOf } from './field.ts';

/**
 * One item of the front door, as far as it can be checked without a release.
 *
 * @param at path of the item in the body; empty if the item is the body
 * @throws ProblemError with the first field that does not fit
 */
export function parseItem(input: unknown, at: string): Item {
  const item = parse(schema, input, at);
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

/** A model, and those of the items' users that were searched for in it. */
export interface Consulted {
  readonly model: ServedModel;
  readonly users: FoundUsers;
}

/**
 * The model that fits what is known of an item.
 *
 * A movie of the catalogue is taken from there, and a description next to its id is ignored;
 * so a caller may always send both.
 * @throws ProblemError if the movie is neither in the catalogue nor described by the release's genres
 * @throws StoreError or ReleaseError if the user could not be read
 */
export function chooseModel(item: Item, at: string, { model, users }: Consulted): ModelName {
  const movie = movieOf(item, at, model);
  return pickModel(userOf(item, users) !== undefined, evidenceOf(movie, model));
}

/** Whether a model that was chosen knows the user: each model holds out ratings of its own. */
export function knowsUser(item: Item, { model, users }: Consulted): boolean {
  return model.model === 'cold-user' || userOf(item, users) !== undefined;
}

/** What the model is asked. */
export function questionOf(item: Item, at: string, { model, users }: Consulted): Question {
  return { user: userOf(item, users), movie: movieOf(item, at, model) };
}

function evidenceOf(movie: number | MovieDescription, model: ServedModel): MovieEvidence {
  if (typeof movie !== 'number') return 'described';
  return model.movieRatings(movie) > 0 ? 'rated' : 'unrated';
}

function userOf({ userId }: Item, users: FoundUsers): UserRow | undefined {
  return userId === undefined ? undefined : users.rated(userId);
}

/** Position in the catalogue, else the description. @throws ProblemError if there is neither */
export function movieOf({ movieId, movie }: Item, at: string, model: ServedModel): number | MovieDescription {
  const found = findMovie({ movieId, movie }, at, model);
  if (found !== undefined) return found;
  throw unknownMovie(movieId!, fieldOf(at, 'movieId'), routeTo('predict'));
}
