import { routes } from './routes.ts';

type TableRoute = (typeof routes)[number];
export type PathParameters = Readonly<Record<string, string>>;

/** A route of the table and the path's parameters, or the methods that the path does take (none: no such path). */
export type RouteMatch =
  | { readonly route: TableRoute; readonly params: PathParameters }
  | { readonly allowed: readonly string[] };

/** Finds the route for a method and a path (still percent-encoded or not). */
export function matchRoute(method: string, path: string): RouteMatch {
  const allowed: string[] = [];
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (params === undefined) continue;
    if (route.method === method) return { route, params };
    allowed.push(route.method);
  }
  return { allowed };
}

/** The parameters of `path` under `template`, percent-decoded, or undefined if it does not match. */
export function matchPath(template: string, path: string): PathParameters | undefined {
  const names = template.split('/');
  const segments = path.split('/');
  if (names.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, name] of names.entries()) {
    if (!name.startsWith('{')) {
      if (name !== segments[i]) return undefined;
    } else if (segments[i] === '') {
      return undefined;
    } else {
      params[name.slice(1, -1)] = decode(segments[i]);
    }
  }
  return params;
}

/** Puts values into a template: the reverse of {@link matchPath}. */
export function fillPath(template: string, values: Readonly<Record<string, number | string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Percent-decodes; text that is not validly encoded stays as it is, as API Gateway leaves it. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
