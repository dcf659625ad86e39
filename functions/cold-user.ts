import { createHandler } from './handler.ts';
import { predictColdUser, predictColdUserMovies, predictFewShot } from './operations/cold-user.ts';
import { servingFromEnvironment } from './serving/environment.ts';
import { models } from './serving/models.ts';

export const handler = createHandler(
  { predictColdUser, predictFewShot, predictColdUserMovies },
  servingFromEnvironment('cold-user', models),
);
