import { createHandler } from './handler.ts';
import { getOpenApi } from './operations/open-api.ts';
import { predict } from './operations/predict.ts';
import { getHealth, getRelease } from './operations/service.ts';
import { servingFromEnvironment } from './serving/environment.ts';
import { models } from './serving/models.ts';

/** The front door: `POST /v1/predictions`, and every request that matches no route. */
export const handler = createHandler(
  { predict, getHealth, getRelease, getOpenApi },
  servingFromEnvironment('predict', models),
);
