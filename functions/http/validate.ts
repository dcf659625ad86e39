import * as v from 'valibot';
import { ProblemError } from './problem.ts';

export type Schema = v.GenericSchema<unknown, unknown>;

/**
 * `input` as the schema's type.
 *
 * @param at path of `input` in the body, such as `items[3]`; empty for the body itself
 * @throws ProblemError with the first field that does not fit
 */
export function parse<const S extends Schema>(schema: S, input: unknown, at: string): v.InferOutput<S> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return result.output;
  throw problemOf(result.issues[0], at);
}

function problemOf(issue: v.BaseIssue<unknown>, at: string): ProblemError {
  const field = fieldPath(at, issue.path ?? []);
  const expected = issue.message;
  const subject = field === '' ? 'The body' : field;
  const details = { ...(field === '' ? {} : { field }), expected };
  if (issue.expected === 'never') {
    return new ProblemError('unknown-field', { detail: `${subject} is not ${expected}.`, ...details });
  }
  if (issue.input === undefined) {
    return new ProblemError('missing-field', {
      detail: `${subject} is missing; send ${expected}.`,
      ...details,
    });
  }
  const got = show(issue.input);
  const detail = `${subject} is ${got}, but must be ${expected}.`;
  return new ProblemError('invalid-field', { detail, ...details, got });
}

/** Such as `items[3].movie.year`. */
function fieldPath(at: string, path: readonly v.IssuePathItem[]): string {
  return path.reduce((field, { key }) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_]\w{0,59}$/.test(name)) return `${field}[${show(name)}]`;
    return field === '' ? name : `${field}.${name}`;
  }, at);
}

/** A value in an error: short, and never deeper than one level, however deep the caller's JSON is. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}
