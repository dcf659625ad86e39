import * as v from 'valibot';
import { ProblemError } from './problem.ts';
import type { ApiRequest } from './request.ts';
import { textsOf } from './texts.ts';
import { show } from './validate.ts';

/** A strict object with a schema for the text of each parameter. */
type QuerySchema = v.GenericSchema<unknown, unknown> & { readonly entries: object };

/**
 * The parameters in the query string, as the schema's type. One that comes several times has its values joined by commas:
 * API Gateway does that.
 *
 * @throws ProblemError with the first parameter that the route does not take, or that has a wrong value
 */
export function readQuery<const S extends QuerySchema>({ event }: ApiRequest, schema: S): v.InferOutput<S> {
  const parameters = textsOf(event?.queryStringParameters);
  const known = Object.keys(schema.entries);
  const unknown = Object.keys(parameters).find((name) => !known.includes(name));
  if (unknown !== undefined) throw unknownParameter(unknown, known);
  const result = v.safeParse(schema, parameters, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const name = v.getDotPath(issue) ?? '';
  throw invalidParameter(name, parameters[name], issue.message);
}

/** A parameter with a value that the route does not take. */
export function invalidParameter(field: string, value: string | undefined, expected: string): ProblemError {
  const got = show(value);
  const detail = `${field} in the query is ${got}, but must be ${expected}.`;
  return new ProblemError('invalid-field', { detail, field, expected, got });
}

function unknownParameter(name: string, known: readonly string[]): ProblemError {
  const takes = known.length > 0 ? `takes ${known.join(', ')}` : 'takes none';
  const detail = `There is no parameter ${show(name)} in the query: this route ${takes}.`;
  return new ProblemError('unknown-field', { detail, known });
}
