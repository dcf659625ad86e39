import { createHandler } from './handler.ts';
import { getGenres, getMovie } from './operations/catalogue.ts';
import { getMap } from './operations/map.ts';
import { getReport } from './operations/report.ts';
import { searchMovies } from './operations/search-movies.ts';
import { getUser } from './operations/user.ts';
import { browsed } from './serving/browsing.ts';
import { servingFromEnvironment } from './serving/environment.ts';

/** Browsing: searches and shows the movies, genres and users of a release. */
export const handler = createHandler(
  { searchMovies, getMovie, getGenres, getMap, getUser, getReport },
  servingFromEnvironment('browse', browsed),
);
