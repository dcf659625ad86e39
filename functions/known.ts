import { createHandler } from './handler.ts';
import { predictKnown } from './operations/known.ts';
import { servingFromEnvironment } from './serving/environment.ts';
import { models } from './serving/models.ts';

export const handler = createHandler({ predictKnown }, servingFromEnvironment('known', models));
