import { servingFromEnvironment } from './environment.ts';
import { createHandler } from './handler.ts';
import { predictKnown } from './operations/known.ts';

export const handler = createHandler({ predictKnown }, servingFromEnvironment());
