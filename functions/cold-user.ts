import { servingFromEnvironment } from './environment.ts';
import { createHandler } from './handler.ts';
import { predictColdUser, predictColdUserMovies } from './operations/cold-user.ts';

export const handler = createHandler({ predictColdUser, predictColdUserMovies }, servingFromEnvironment());
