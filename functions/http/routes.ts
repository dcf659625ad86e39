/** The Lambda functions; each is one bundle. */
export const functionNames = [
  'predict',
  'known',
  'cold-movie',
  'cold-user',
  'ratings',
  'browse',
  'recommend',
] as const;
export type FunctionName = (typeof functionNames)[number];

/** One route of the HTTP contract; templates are API Gateway's, such as `/v1/movies/{movieId}/prediction`. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly function: FunctionName;
  /** Unique; the key of the function that answers, and the OpenAPI `operationId`. */
  readonly operation: string;
  /** For the deployment's own back end alone: signed by AWS credentials whatever the other routes ask for. */
  readonly access?: 'iam';
}

/** The whole contract, version 1: handlers, local server, CDK and OpenAPI all read it from here. */
export const routes = [
  {
    method: 'POST',
    path: '/v1/predictions',
    function: 'predict',
    operation: 'predict',
  },
  {
    method: 'GET',
    path: '/v1/users/{userId}/movies/{movieId}/prediction',
    function: 'known',
    operation: 'predictKnown',
  },
  {
    method: 'POST',
    path: '/v1/users/{userId}/predictions',
    function: 'cold-movie',
    operation: 'predictColdMovies',
  },
  {
    method: 'GET',
    path: '/v1/movies/{movieId}/prediction',
    function: 'cold-user',
    operation: 'predictColdUser',
  },
  {
    method: 'POST',
    path: '/v1/movies/{movieId}/prediction',
    function: 'cold-user',
    operation: 'predictFewShot',
  },
  {
    method: 'POST',
    path: '/v1/movies/predictions',
    function: 'cold-user',
    operation: 'predictColdUserMovies',
  },
  {
    method: 'POST',
    path: '/v1/users/{userId}/ratings',
    function: 'ratings',
    operation: 'addRatings',
    access: 'iam',
  },
  {
    method: 'GET',
    path: '/v1/movies',
    function: 'browse',
    operation: 'searchMovies',
  },
  {
    method: 'GET',
    path: '/v1/movies/{movieId}',
    function: 'browse',
    operation: 'getMovie',
  },
  {
    method: 'GET',
    path: '/v1/movies/{movieId}/similar',
    function: 'recommend',
    operation: 'getSimilar',
  },
  {
    method: 'POST',
    path: '/v1/movies/similar',
    function: 'recommend',
    operation: 'findSimilar',
  },
  {
    method: 'GET',
    path: '/v1/genres',
    function: 'browse',
    operation: 'getGenres',
  },
  {
    method: 'GET',
    path: '/v1/map',
    function: 'browse',
    operation: 'getMap',
  },
  {
    method: 'GET',
    path: '/v1/users/{userId}',
    function: 'browse',
    operation: 'getUser',
  },
  {
    method: 'GET',
    path: '/v1/users/{userId}/recommendations',
    function: 'recommend',
    operation: 'recommendToUser',
  },
  {
    method: 'POST',
    path: '/v1/recommendations',
    function: 'recommend',
    operation: 'recommend',
  },
  {
    method: 'GET',
    path: '/v1/release',
    function: 'predict',
    operation: 'getRelease',
  },
  {
    method: 'GET',
    path: '/v1/release/report',
    function: 'browse',
    operation: 'getReport',
  },
  {
    method: 'GET',
    path: '/v1/health',
    function: 'predict',
    operation: 'getHealth',
  },
  {
    method: 'GET',
    path: '/v1/openapi.json',
    function: 'predict',
    operation: 'getOpenApi',
  },
] as const satisfies readonly Route[];

export type OperationName = (typeof routes)[number]['operation'];

/** Template of the path. */
export function pathTo(operation: OperationName): string {
  return routes.find((route) => route.operation === operation)!.path;
}

/** API Gateway's name of a route, such as `GET /v1/health`. */
export function routeKey(route: Pick<Route, 'method' | 'path'>): string {
  return `${route.method} ${route.path}`;
}

/** The function that gets every request that no route matches. */
export const defaultFunction: FunctionName = 'predict';
