import type * as v from 'valibot';
import { type Problem, ProblemError } from '../http/problem.ts';
import { maxItems } from '../http/schemas.ts';
import { parse, type Schema } from '../http/validate.ts';
import type { ServedRelease } from '../serving/served.ts';
import type { OrProblem } from './map-items.ts';
import type { Prediction } from './prediction.ts';

/** What a batch answers with, in the order asked. */
export interface BatchAnswer {
  readonly release: string;
  readonly predictions: readonly (Prediction | { readonly error: Problem })[];
  /** As `Echo.unusedRatings`, where all predictions share the ratings sent along. */
  readonly unusedRatings?: readonly number[] | undefined;
  /** Errors that are not the caller's, for the log: they are no part of the answer's JSON. */
  readonly failures: readonly ProblemError[];
}

/** Answers and errors in the order asked. */
export function batchAnswer(
  { manifest }: ServedRelease,
  answers: readonly OrProblem<Prediction>[],
): BatchAnswer {
  const predictions = answers.map((one) => (one instanceof ProblemError ? { error: one.problem } : one));
  const failures = answers.filter((one) => one instanceof ProblemError && one.problem.status >= 500);
  return { release: manifest.id, predictions, failures: failures as ProblemError[] };
}

/** What of an answer failed, if it is one to a batch. */
export function failuresOf(answer: object): readonly ProblemError[] {
  return (answer as Partial<BatchAnswer>).failures ?? [];
}

/**
 * The body of a batch, its elements not yet validated.
 *
 * @throws ProblemError if it is not an object with a list of 1 to {@link maxItems} elements in `field`
 */
export function parseBatch<const S extends Schema>(
  schema: S,
  body: unknown,
  field: string,
): v.InferOutput<S> {
  const length = lengthOf(body, field);
  if (length <= maxItems) return parse(schema, body, '');
  const detail = `${field} has ${length} elements, the limit is ${maxItems}. Send them in several requests.`;
  const expected = `a list of 1 to ${maxItems} elements`;
  throw new ProblemError('too-many-items', { detail, field, expected, got: `a list of ${length}` });
}

function lengthOf(body: unknown, field: string): number {
  const list = (body as Readonly<Record<string, unknown>> | null)?.[field];
  return Array.isArray(list) ? list.length : 0;
}
