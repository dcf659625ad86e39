import type { MovieDescription } from '../../model/predict/subjects.ts';
import { ProblemError } from '../http/problem.ts';
import type { Movie } from '../http/schemas.ts';
import { show } from '../http/validate.ts';
import type { ServedModel } from '../serving/served.ts';
import { fieldOf } from './field.ts';

/**
 * A movie as a model takes it: every genre is one of the release's, and counts once, however often it is named.
 *
 * @param at path of the movie in the body
 * @throws ProblemError with the release's genres, if one is none of them
 */
export function describeMovie(movie: Movie, genres: readonly string[], at: string): MovieDescription {
  const unknown = movie.genres.findIndex((genre) => !genres.includes(genre));
  if (unknown >= 0) throw unknownGenre(movie.genres[unknown], genres, `${at}.genres[${unknown}]`);
  return { ...movie, genres: [...new Set(movie.genres)] };
}

/** What movies are found by. */
export type MovieFinder = Pick<ServedModel, 'movieIndex' | 'genres'>;

/**
 * Position in the catalogue, else the description; undefined if there is neither.
 * @param at path of what names the movie in the body
 * @throws ProblemError with the release's genres, if one of the description is none of them
 */
export function findMovie(
  { movieId, movie }: { readonly movieId?: number | undefined; readonly movie?: Movie | undefined },
  at: string,
  model: MovieFinder,
): number | MovieDescription | undefined {
  const described = movie && describeMovie(movie, model.genres, fieldOf(at, 'movie'));
  const index = movieId === undefined ? -1 : model.movieIndex(movieId);
  return index >= 0 ? index : described;
}

/** A genre that the release does not have, in `field` of a request. */
export function unknownGenre(genre: string, known: readonly string[], field: string): ProblemError {
  const got = show(genre);
  const expected = 'a genre of the release, spelled as in the list of known ones';
  const detail = `${field} is ${got}, which the release does not have. It has ${known.join(', ')}.`;
  return new ProblemError('unknown-genre', { detail, field, expected, got, known });
}
