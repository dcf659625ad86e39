import { fillPath } from './paths.ts';
import { ProblemError } from './problem.ts';
import { type OperationName, routeKey, routes } from './routes.ts';

/** A route of the table with its parameters filled in, such as `GET /v1/movies/1/prediction`. */
export function routeTo(operation: OperationName, values: Readonly<Record<string, number>> = {}): string {
  const { method, path } = routes.find((route) => route.operation === operation)!;
  return routeKey({ method, path: fillPath(path, values) });
}

/** On a route for known users; `movieId` is absent where movies are described. */
export function unknownUser(userId: number, movieId?: number): ProblemError {
  const route =
    movieId === undefined ? routeTo('predictColdUserMovies') : routeTo('predictColdUser', { movieId });
  const detail = `User ${userId} has no ratings in this release. For a new user, use ${route}.`;
  return new ProblemError('unknown-user', { detail, field: 'userId', route });
}

/** On a route that ranks for a user who has ratings. */
export function unknownUserToRank(userId: number): ProblemError {
  const route = routeTo('recommend');
  const detail = `User ${userId} has no ratings in this release. ${route} recommends from ratings in the request, or for everybody.`;
  return new ProblemError('unknown-user', { detail, field: 'userId', route });
}

/** On the route for known users and movies: of the catalogue, but nobody rated it. */
export function unratedMovie(movieId: number): ProblemError {
  const route = routeTo('predict');
  const detail = `Movie ${movieId} has no ratings in this release. ${route} with this userId and movieId predicts from its features.`;
  return new ProblemError('unrated-movie', { detail, field: 'movieId', route });
}

/**
 * An id that the catalogue lacks.
 *
 * @param field path of the id in the body or its name in the path
 * @param route that answers for a described movie
 */
export function unknownMovie(movieId: number, field: string, route: string): ProblemError {
  const expected = 'a movieId of the release, or a description of the movie';
  const detail = `Movie ${movieId} is not in the catalogue of this release. Describe it instead: ${route} takes a movie with its genres.`;
  return new ProblemError('unknown-movie', { detail, field, expected, route });
}

/** The route that answers for a movie that the catalogue lacks, by its description. */
export function routeForDescribed(userId?: number): string {
  return userId === undefined ? routeTo('predictColdUserMovies') : routeTo('predictColdMovies', { userId });
}
