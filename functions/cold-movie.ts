import { createHandler } from './handler.ts';
import { predictColdMovies } from './operations/cold-movie.ts';
import { servingFromEnvironment } from './serving/environment.ts';
import { models } from './serving/models.ts';

export const handler = createHandler({ predictColdMovies }, servingFromEnvironment('cold-movie', models));
