import { servingFromEnvironment } from './environment.ts';
import { createHandler } from './handler.ts';
import { predictColdMovies } from './operations/cold-movie.ts';

export const handler = createHandler({ predictColdMovies }, servingFromEnvironment());
