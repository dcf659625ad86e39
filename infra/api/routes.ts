import { type FunctionName, type Route, routes } from '../../functions/http/routes.ts';
import type { Settings } from '../settings.ts';

/** The routes that an API with this authorisation has: those for IAM alone are none of an open one. */
export function routesFor(auth: Settings['auth']): readonly Route[] {
  const all: readonly Route[] = routes;
  return auth === 'none' ? all.filter(({ access }) => access !== 'iam') : all;
}

/** The functions that those routes need. */
export function functionsFor(auth: Settings['auth']): readonly FunctionName[] {
  return [...new Set(routesFor(auth).map((route) => route.function))];
}
