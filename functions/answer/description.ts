import type { MovieDescription } from '../../model/predict/subjects.ts';
import { ProblemError } from '../http/problem.ts';
import type { Movie } from '../http/schemas.ts';
import { show } from '../http/validate.ts';

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

/** A genre that the release does not have, in `field` of a request. */
export function unknownGenre(genre: string, known: readonly string[], field: string): ProblemError {
  const got = show(genre);
  const expected = 'a genre of the release, spelled as in the list of known ones';
  const detail = `${field} is ${got}, which the release does not know. It knows ${known.join(', ')}.`;
  return new ProblemError('unknown-genre', { detail, field, expected, got, known });
}
