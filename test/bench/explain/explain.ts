import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type ApiHandler, createHandler } from '../../../functions/handler.ts';
import { predictKnown } from '../../../functions/operations/known.ts';
import { openerOf } from '../../../functions/serving/environment.ts';
import { models } from '../../../functions/serving/models.ts';
import { createServing } from '../../../functions/serving/serving.ts';
import { encodeHistory } from '../../../model/history/objects.ts';
import { encodePrior } from '../../../model/predict/tables.ts';
import { encodeTitles } from '../../../model/predict/title-table.ts';
import { historyPaths, priorPath, titlesPath } from '../../../model/release/paths.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { inTurns, milliseconds, repeated, type Table, times } from '../measure.ts';
import { publishGenerated } from '../scale/generated-release.ts';
import { generateCatalogue, generatePrior, generateUsers } from '../scale/generated-tables.ts';

const users = 1_000;
/** Of each user: as many as in ml-latest-small. */
const ratings = 165;
/** Different users and movies. */
const asked = 100;

/** A prediction that is explained beside one that is not, in catalogues of two sizes. */
export async function* benchExplain(): AsyncIterable<Table> {
  const rows: Record<string, Record<string, string>> = {};
  for (const movies of [10_000, 100_000]) {
    const handler = await handlerOf(movies);
    const start = performance.now();
    await handler(eventOf(0, movies, 'true'));
    const first = performance.now() - start;
    const measured = await inTurns({
      plain: eachOf(handler, movies, 'false'),
      explained: eachOf(handler, movies, 'true'),
    });
    const [plain, explained] = [measured.plain / asked, measured.explained / asked];
    rows[`${movies.toLocaleString('en')} movies`] = {
      plain: milliseconds(plain),
      explained: milliseconds(explained),
      ratio: times(explained, plain),
      'first of a process': milliseconds(first),
    };
  }
  yield {
    title: `A prediction of known, event in, response out, users with ${ratings} ratings (warm, but for the first)`,
    rows,
  };
}

/** The handler over a generated release with what explanations read. */
async function handlerOf(movies: number): Promise<ApiHandler> {
  const store = new MemoryStore();
  const { blocks, index } = encodeHistory(generateHistory(movies));
  const more = new Map([
    [historyPaths.users, blocks],
    [historyPaths.userIndex, index],
    [titlesPath, encodeTitles(generateCatalogue(movies).titles)],
    [priorPath, encodePrior(generatePrior())],
  ]);
  await publishGenerated(store, { users, movies }, more);
  const serving = createServing(openerOf(async () => store, models));
  return createHandler({ predictKnown }, serving, () => {});
}

function generateHistory(movies: number) {
  const { ids } = generateUsers(users, movies);
  const each = { length: users * ratings };
  return {
    ids,
    start: Int32Array.from({ length: users + 1 }, (_, i) => i * ratings),
    movies: Int32Array.from(each, (_, i) => (i * 7919) % movies),
    stars: Float32Array.from(each, (_, i) => 0.5 + (i % 10) / 2),
    times: new Uint32Array(users * ratings),
  };
}

/** Factors that do not depend on each other. */
function eachOf(handler: ApiHandler, movies: number, explain: string) {
  const events = Array.from({ length: asked }, (_, i) => eventOf(i, movies, explain));
  let next = 0;
  return repeated(asked, () => handler(events[next++ % asked]));
}

function eventOf(i: number, movies: number, explain: string): APIGatewayProxyEventV2 {
  // As `generateUsers` and `generateCatalogue` number them.
  const [userId, movieId] = [3 * ((i * 37) % users) + 2, 2 * ((i * 977) % movies) + 1];
  const event = {
    routeKey: 'GET /v1/users/{userId}/movies/{movieId}/prediction',
    pathParameters: { userId: String(userId), movieId: String(movieId) },
    queryStringParameters: { explain },
  };
  return event as unknown as APIGatewayProxyEventV2;
}
