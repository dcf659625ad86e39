import * as v from 'valibot';
import { origins } from '../http/cors.ts';
import { ServerError } from './server.ts';

/**
 * Whose pages may call the API, by an option or else by `MARQUEE_ORIGINS`.
 * @throws ServerError if one of them is no origin
 */
export function readOrigins(option: string | undefined): readonly string[] {
  const text = option ?? process.env.MARQUEE_ORIGINS ?? '';
  if (text === '') return [];
  const result = v.safeParse(origins, text);
  if (result.success) return result.output;
  throw new ServerError(`The origins are "${text}", but must be ${result.issues[0].message}.`);
}
