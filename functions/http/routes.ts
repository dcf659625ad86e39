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
  /** What a 200 holds. */
  readonly success: string;
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
    success: 'One prediction, or one per item in the order asked, by the model that fits each item',
  },
  {
    method: 'GET',
    path: '/v1/users/{userId}/movies/{movieId}/prediction',
    function: 'known',
    operation: 'predictKnown',
    success: 'What a known user would give a known movie',
  },
  {
    method: 'POST',
    path: '/v1/users/{userId}/predictions',
    function: 'cold-movie',
    operation: 'predictColdMovies',
    success: 'What a known user would give each described movie, in the order asked',
  },
  {
    method: 'GET',
    path: '/v1/movies/{movieId}/prediction',
    function: 'cold-user',
    operation: 'predictColdUser',
    success: 'What somebody new would give a movie of the catalogue',
  },
  {
    method: 'POST',
    path: '/v1/movies/{movieId}/prediction',
    function: 'cold-user',
    operation: 'predictFewShot',
    success: 'What somebody new would give a movie of the catalogue, going by the ratings they send along',
  },
  {
    method: 'POST',
    path: '/v1/movies/predictions',
    function: 'cold-user',
    operation: 'predictColdUserMovies',
    success: 'What somebody new would give each described movie, in the order asked',
  },
  {
    method: 'POST',
    path: '/v1/users/{userId}/ratings',
    function: 'ratings',
    operation: 'addRatings',
    success: 'The ratings are stored for good; they count from the next release on',
    access: 'iam',
  },
  {
    method: 'GET',
    path: '/v1/movies',
    function: 'browse',
    operation: 'searchMovies',
    success:
      'Movies of the catalogue by what is typed of their titles, or the most rated ones, a page at a time',
  },
  {
    method: 'GET',
    path: '/v1/movies/{movieId}',
    function: 'browse',
    operation: 'getMovie',
    success: 'A movie of the catalogue, and how it has been rated',
  },
  {
    method: 'GET',
    path: '/v1/movies/{movieId}/similar',
    function: 'recommend',
    operation: 'getSimilar',
    success: 'Movies that are near a movie of the catalogue in what people think of them',
  },
  {
    method: 'POST',
    path: '/v1/movies/similar',
    function: 'recommend',
    operation: 'findSimilar',
    success: 'Movies that are near a described one',
  },
  {
    method: 'GET',
    path: '/v1/genres',
    function: 'browse',
    operation: 'getGenres',
    success: 'The genres of the release, and how their movies have been rated',
  },
  {
    method: 'GET',
    path: '/v1/map',
    function: 'browse',
    operation: 'getMap',
    success: 'The most rated movies, placed by whom they suit',
  },
  {
    method: 'GET',
    path: '/v1/users/{userId}',
    function: 'browse',
    operation: 'getUser',
    success: 'What a user has rated of late, and what they like',
  },
  {
    method: 'GET',
    path: '/v1/users/{userId}/recommendations',
    function: 'recommend',
    operation: 'recommendToUser',
    success: 'Movies that a user is likely to come to and to like, best first',
  },
  {
    method: 'POST',
    path: '/v1/recommendations',
    function: 'recommend',
    operation: 'recommend',
    success: 'The same for somebody new, by their ratings; without any, what most people come to and like',
  },
  {
    method: 'GET',
    path: '/v1/release',
    function: 'predict',
    operation: 'getRelease',
    success: 'The release that serves: its data set and how well its models did on their hold-outs',
  },
  {
    method: 'GET',
    path: '/v1/health',
    function: 'predict',
    operation: 'getHealth',
    success: 'The function runs; says nothing of the store',
  },
  {
    method: 'GET',
    path: '/v1/openapi.json',
    function: 'predict',
    operation: 'getOpenApi',
    success: 'This contract as an OpenAPI 3.1 document',
  },
] as const satisfies readonly Route[];

export type OperationName = (typeof routes)[number]['operation'];

/** API Gateway's name of a route, such as `GET /v1/health`. */
export function routeKey(route: Pick<Route, 'method' | 'path'>): string {
  return `${route.method} ${route.path}`;
}

/** The function that gets every request that no route matches. */
export const defaultFunction: FunctionName = 'predict';
