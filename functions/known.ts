import { createHandler } from './handler.ts';
import { predictKnown } from './operations/known.ts';
import { servingFromEnvironment } from './serving/environment.ts';

export const handler = createHandler({ predictKnown }, servingFromEnvironment('known'));
