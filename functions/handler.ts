import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { answerFailure } from './failure.ts';
import { matchRoute, type RouteMatch } from './paths.ts';
import { ProblemError } from './problem.ts';
import type { ApiRequest, LooseEvent } from './request.ts';
import { json } from './response.ts';
import { type OperationName, routeKey, routes } from './routes.ts';
import type { Serving } from './serving.ts';
import { show } from './validate.ts';

/** Answers one route: the object that a 200 holds. Throws a ProblemError for anything else. */
export type Operation = (request: ApiRequest, serving: Serving) => Promise<object>;

/** The operations of one function. */
export type Operations = Readonly<Partial<Record<OperationName, Operation>>>;

export type ApiHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** A Lambda handler for API Gateway's HTTP API (payload 2.0). It never throws. */
export function createHandler(operations: Operations, serving: Serving): ApiHandler {
  return async (event: LooseEvent) => {
    try {
      const match = findRoute(event);
      const operation = 'route' in match ? operations[match.route.operation] : undefined;
      if (!('route' in match) || operation === undefined) throw noRoute(event, match);
      return json(200, await operation({ params: match.params, event }, serving));
    } catch (error) {
      return answerFailure(error, event);
    }
  };
}

/** API Gateway has matched already, unless it found nothing or there is none (a function URL): then the path counts. */
function findRoute(event: LooseEvent): RouteMatch {
  const route = routes.find((candidate) => routeKey(candidate) === event?.routeKey);
  if (route) return { route, params: stringsOf(event?.pathParameters) };
  return matchRoute(textOf(event?.requestContext?.http?.method), textOf(event?.rawPath));
}

function stringsOf(values: Readonly<Record<string, unknown>> | null | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [key, textOf(value)]));
}

/** Of an event nothing is certain; not even `String(value)` is safe on what JSON can hold. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function noRoute(event: LooseEvent, match: RouteMatch): ProblemError {
  const path = show(textOf(event?.rawPath));
  const allow = 'allowed' in match ? match.allowed.join(', ') : '';
  if (allow !== '') {
    const detail = `${path} takes ${allow} only.`;
    return new ProblemError('method-not-allowed', { detail }, { headers: { allow } });
  }
  const detail = `${path} is none of the routes.`;
  return new ProblemError('unknown-route', { detail, routes: routes.map(routeKey) });
}
