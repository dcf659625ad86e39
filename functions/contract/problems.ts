import type { ProblemName } from '../http/problem.ts';

/** Whatever the route: the cause is in the log. */
export const always = ['internal-error'] as const satisfies readonly ProblemName[];

/** Of a route that a release answers. */
export const ofRelease = [
  'no-release',
  'release-unreadable',
  'store-unavailable',
  ...always,
] as const satisfies readonly ProblemName[];

/** Of a route with a body. */
export const ofBody = [
  'missing-body',
  'invalid-json',
  'missing-field',
  'unknown-field',
  'invalid-field',
  'body-too-large',
] as const satisfies readonly ProblemName[];
