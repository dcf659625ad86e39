import { expect } from '@jest/globals';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type ApiHandler, createHandler } from '../../functions/handler.ts';
import { matchRoute } from '../../functions/http/paths.ts';
import type { FunctionName } from '../../functions/http/routes.ts';
import { routeKey } from '../../functions/http/routes.ts';
import { getGenres, getMovie } from '../../functions/operations/catalogue.ts';
import { predictColdMovies } from '../../functions/operations/cold-movie.ts';
import {
  predictColdUser,
  predictColdUserMovies,
  predictFewShot,
} from '../../functions/operations/cold-user.ts';
import { predictKnown } from '../../functions/operations/known.ts';
import { getMap } from '../../functions/operations/map.ts';
import { getOpenApi } from '../../functions/operations/open-api.ts';
import { predict } from '../../functions/operations/predict.ts';
import { addRatings } from '../../functions/operations/ratings.ts';
import { recommend, recommendToUser } from '../../functions/operations/recommendations.ts';
import { getReport } from '../../functions/operations/report.ts';
import { searchMovies } from '../../functions/operations/search-movies.ts';
import { getHealth, getRelease } from '../../functions/operations/service.ts';
import { findSimilarTo, getSimilar } from '../../functions/operations/similar.ts';
import { getUser } from '../../functions/operations/user.ts';
import { browsed } from '../../functions/serving/browsing.ts';
import { openerOf } from '../../functions/serving/environment.ts';
import { models } from '../../functions/serving/models.ts';
import type { Opener } from '../../functions/serving/opener.ts';
import { recommended } from '../../functions/serving/recommending.ts';
import type { ServedModel, Serving } from '../../functions/serving/served.ts';
import { createServing } from '../../functions/serving/serving.ts';
import { RatingsLedger } from '../../model/ratings/ledger.ts';
import type { Manifest } from '../../model/release/manifest.ts';
import { type ModelName, modelNames } from '../../model/release/names.ts';
import type { Forecast } from '../../model/uncertainty/uncertainty.ts';
import { manifestOf } from '../support/manifest.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { findAmong, plainUsers } from '../support/users.ts';
import { publishTinyRelease } from './server/tiny-release.ts';

export const genres = ['Action', 'Comedy', 'Drama'];
/** Users of `known`; only user 1 has ratings that `cold-movie` trained on. */
const users = { known: plainUsers([1, 2]), 'cold-movie': plainUsers([1]), 'cold-user': plainUsers([]) };
/** The catalogue; nobody rated movie 30. */
export const movies = [10, 20, 30];

export function fakeManifest(synthetic = false): Manifest {
  const { source: _, ...data } = manifestOf('r1', { synthetic }).data;
  const { createdAt, evaluation } = manifestOf('r1');
  return { id: 'r1', createdAt, evaluation, data: { ...data, name: 'tiny' } } as unknown as Manifest;
}

/** Stars that tell from the outside what was asked: 1 + user / 10 + movie / 100, or + 1 for a description. */
export function fakePredictor(model: ModelName): ServedModel {
  return {
    model,
    genres,
    movieIndex: (id) => movies.indexOf(id),
    movieRatings: (index) => (model === 'cold-movie' || movies[index] === 30 ? 0 : 5),
    findUsers: findAmong(users[model]),
    level: 0.8,
    predict: (user, movie) =>
      fakeForecast(1 + (user?.index ?? -1) / 10 + (typeof movie === 'number' ? movie / 100 : 1)),
    predictAll(asked) {
      return asked.map(({ user, movie }) => this.predict(user, movie));
    },
    probabilities: () => new Float64Array(10).fill(0.1),
    fewShot: notFaked,
    parts: undefined as never,
    vectorWidth: 0,
  };
}

function notFaked(): never {
  throw new Error('Users who show ratings are answered by the tiny release');
}

/** The parts that are faked; the others are those of the tiny release. */
export type FakeParts = Readonly<Record<ModelName, ServedModel>>;

/** From a quarter below to half above the prediction. */
export function fakeForecast(rating: number): Forecast {
  return { rating, low: rating - 0.25, high: rating + 0.5, deviation: 1, halfStarOdds: 1 };
}

/** The part of an answer that says how sure the fake prediction is. */
export function fakeCertainty(rating: number) {
  const interval = {
    low: expect.closeTo(rating - 0.25, 4),
    high: expect.closeTo(rating + 0.5, 4),
    level: 0.8,
  };
  return { interval, probabilities: new Array(10).fill(0.1) };
}

export interface Loads {
  readonly serving: Serving;
  /** `release` and the models, in the order in which their loads began. */
  readonly log: string[];
}

/** A serving release that counts its loads; `overrides` replace either of them. */
export function fakeServing(overrides: Partial<Opener<{ manifest: Manifest }, FakeParts>> = {}): Loads {
  const log: string[] = [];
  const opener: Opener<{ manifest: Manifest }, FakeParts> = {
    named: async (known) => (known === 'v1' ? 'not-modified' : { id: 'r1', version: 'v1' }),
    release: async () => ({ manifest: fakeManifest() }),
    part: async (_release, model) => fakePredictor(model),
    ...overrides,
  };
  const serving = createServing<{ manifest: Manifest }, FakeParts>({
    named: (known) => opener.named(known),
    release: (id) => {
      log.push('release');
      return opener.release(id);
    },
    part: async (release, name, others) => {
      if (!isFaked(name)) return (await tiny.current()).part(name) as never;
      log.push(name);
      return opener.part(release, name, others);
    },
  });
  return { serving: serving as Serving, log };
}

function isFaked(name: string): name is ModelName {
  return modelNames.includes(name as ModelName);
}

const ledger = new RatingsLedger(new MemoryStore());

/** A release that is there: `browse` and `recommend` serve it, whatever the others do. */
const store = new MemoryStore();
await publishTinyRelease(store, 'r1');
const browsing = createServing(openerOf(async () => store, browsed));
const recommending = createServing(openerOf(async () => store, recommended));
/** Its models. */
export const tiny: Serving = createServing(openerOf(async () => store, models));

/** The handlers over one serving release; ratings go to a store that nobody looks at. */
export function handlersOf(serving: Serving): Readonly<Record<FunctionName, ApiHandler>> {
  return {
    predict: createHandler({ predict, getHealth, getRelease, getOpenApi }, serving),
    known: createHandler({ predictKnown }, serving),
    'cold-movie': createHandler({ predictColdMovies }, serving),
    'cold-user': createHandler({ predictColdUser, predictFewShot, predictColdUserMovies }, serving),
    ratings: createHandler({ addRatings: addRatings(async () => ledger) }, serving),
    browse: createHandler({ searchMovies, getMovie, getGenres, getMap, getUser, getReport }, browsing),
    recommend: createHandler(
      { recommendToUser, recommend, getSimilar, findSimilar: findSimilarTo },
      recommending,
    ),
  };
}

/** An event as API Gateway would send it; a body that is no string is sent as JSON. */
export function eventOf(method: string, url: string, body?: unknown): APIGatewayProxyEventV2 {
  const [path, query = ''] = url.split('?');
  const match = matchRoute(method, path);
  const event = {
    ...(query === '' ? {} : { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    routeKey: 'route' in match ? routeKey(match.route) : '$default',
    rawPath: path,
    pathParameters: 'route' in match ? match.params : {},
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'idempotency-key': 'key-1' },
    isBase64Encoded: false,
    requestContext: { http: { method, path }, requestId: 'request-1' },
  };
  return event as unknown as APIGatewayProxyEventV2;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: the tests say what they expect of it
  readonly body: any;
}

/** Sends a request to the function that its route names. */
export async function ask(serving: Serving, method: string, path: string, body?: unknown): Promise<Answer> {
  const match = matchRoute(method, path.split('?')[0]);
  const name = 'route' in match ? match.route.function : 'predict';
  return answerOf(await handlersOf(serving)[name](eventOf(method, path, body)));
}

export function answerOf({ statusCode, headers, body }: APIGatewayProxyStructuredResultV2): Answer {
  return { status: statusCode!, headers: headers!, body: JSON.parse(body!) };
}
