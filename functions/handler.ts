import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { ReleaseError } from '../model/release/error.ts';
import { failuresOf } from './answer/batch.ts';
import { answerJson } from './answer/json.ts';
import { explainFailure } from './failure.ts';
import { matchRoute, type RouteMatch } from './http/paths.ts';
import { ProblemError } from './http/problem.ts';
import { Reply } from './http/reply.ts';
import type { ApiRequest, LooseEvent } from './http/request.ts';
import { json, problemResponse } from './http/response.ts';
import { type FunctionName, type OperationName, routeKey, routes } from './http/routes.ts';
import { textOf, textsOf } from './http/texts.ts';
import { show } from './http/validate.ts';
import { type Recorder, recorderFromEnvironment } from './observe/metrics.ts';
import type { Outcome } from './observe/tally.ts';
import { type Trace, traceOf } from './observe/trace.ts';
import type { ModelParts, ServedRelease, Serving } from './serving/served.ts';
import { requestLimit, within } from './time-limit.ts';

/** Answers one route: the object that a 200 holds, or a whole reply. Throws a ProblemError for anything else. */
export type Operation<Parts = ModelParts> = (request: ApiRequest, serving: Serving<Parts>) => Promise<object>;

/** The operations of one function. */
export type Operations<Parts = ModelParts> = Readonly<Partial<Record<OperationName, Operation<Parts>>>>;

export type ApiHandler = (
  event: APIGatewayProxyEventV2,
  context?: Partial<Context>,
) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * A Lambda handler for API Gateway's HTTP API (payload 2.0). It never throws, and records every request.
 * @param limit milliseconds after which a request is answered 503
 */
export function createHandler<Parts = ModelParts>(
  operations: Operations<Parts>,
  serving: Serving<Parts>,
  record: Recorder = recorderFromEnvironment(),
  limit = requestLimit,
): ApiHandler {
  const name = functionOf(operations);
  const init = performance.now();
  let coldStart = true;
  return async (event: LooseEvent, context) => {
    const start = performance.now();
    const match = findRoute(event);
    const trace = traceOf(event, context, 'route' in match ? routeKey(match.route) : '$default');
    const noted = noteRelease(serving, trace);
    const { response, outcome } = await answer(operations, match, event, noted, trace, limit);
    const duration = performance.now() - start;
    record({ function: name, coldStart, init, duration, status: response.statusCode!, trace, outcome });
    coldStart = false;
    return response;
  };
}

/** The route table assigns operations to functions. */
function functionOf(operations: Operations<never>): FunctionName {
  return routes.find(({ operation }) => operation in operations)!.function;
}

/** The release of a request is known even if the request fails. */
interface NotedServing<Parts> extends Serving<Parts> {
  asked: ServedRelease<Parts> | undefined;
}

function noteRelease<Parts>(serving: Serving<Parts>, trace: Trace): NotedServing<Parts> {
  return {
    asked: undefined,
    renew: (served) => serving.renew(served),
    async current() {
      const served = await serving.current();
      this.asked = served;
      trace.release = served.manifest.id;
      return served;
    },
  };
}

async function answer<Parts>(
  operations: Operations<Parts>,
  match: RouteMatch,
  event: LooseEvent,
  serving: NotedServing<Parts>,
  trace: Trace,
  limit: number,
): Promise<{ response: APIGatewayProxyStructuredResultV2; outcome: Outcome }> {
  try {
    const operation = 'route' in match ? operations[match.route.operation] : undefined;
    if (!('route' in match) || operation === undefined) throw noRoute(event, match);
    const run = () => operation({ params: match.params, event }, serving);
    const answer = await within(limit, answerOrRenew(run, serving));
    // Those of a batch have the same few causes.
    for (const failure of failuresOf(answer).slice(0, 1)) await explainFailure(failure, trace);
    const response = answer instanceof Reply ? answer.response : json(200, answerJson(answer));
    return { response, outcome: { answer } };
  } catch (error) {
    const { problem, headers } = await explainFailure(error, trace);
    return { response: problemResponse(problem, headers), outcome: { problem } };
  }
}

/** The release in use may have been pruned or erased: then the live one answers instead. */
async function answerOrRenew<Parts>(
  run: () => Promise<object>,
  serving: NotedServing<Parts>,
): Promise<object> {
  const isRenewed = async (errors: readonly unknown[]) =>
    errors.some(isUnreadable) && serving.asked !== undefined && serving.renew(serving.asked);
  try {
    const answer = await run();
    return (await isRenewed(failuresOf(answer))) ? await run() : answer;
  } catch (error) {
    if (!(await isRenewed([error]))) throw error;
    return run();
  }
}

function isUnreadable(error: unknown): boolean {
  return (error instanceof ProblemError ? error.cause : error) instanceof ReleaseError;
}

const routesByKey = new Map(routes.map((route) => [routeKey(route), route]));

/** API Gateway has already matched the route, unless there was no match or no gateway (a function URL): then the path decides. */
function findRoute(event: LooseEvent): RouteMatch {
  const route = routesByKey.get(event?.routeKey as string);
  if (route) return { route, params: textsOf(event?.pathParameters) };
  return matchRoute(textOf(event?.requestContext?.http?.method), textOf(event?.rawPath));
}

function noRoute(event: LooseEvent, match: RouteMatch): ProblemError {
  const path = show(textOf(event?.rawPath));
  const allow = 'allowed' in match ? match.allowed.join(', ') : '';
  if (allow !== '') {
    const detail = `${path} allows only ${allow}.`;
    return new ProblemError('method-not-allowed', { detail }, { headers: { allow } });
  }
  const detail = `There is no route ${path}.`;
  return new ProblemError('unknown-route', { detail, routes: routes.map(routeKey) });
}
