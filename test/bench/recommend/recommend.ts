import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ApiHandler } from '../../../functions/handler.ts';
import { inTurns, milliseconds, type Table } from '../measure.ts';
import { eventOf } from '../serve/cases.ts';
import { listHandler } from './release.ts';

const sizes = [10_000, 100_000];
const userId = 2;

/** Lists of 20 from catalogues of two sizes, event in, response out; of generated releases, not of the store's. */
export async function* benchRecommend(): AsyncIterable<Table> {
  for (const movies of sizes) yield await measureLists(movies);
}

async function measureLists(movies: number): Promise<Table> {
  const { handler, bytes } = await listHandler(movies);
  const ratings = Array.from({ length: 20 }, (_, i) => ({ movieId: 2 * i + 1, rating: 0.5 + (i % 10) / 2 }));
  const path = `/v1/users/${userId}/recommendations`;
  const work = {
    'of a known user': eventOf('GET', path),
    'of one genre, twenty years': withQuery(eventOf('GET', path), {
      genre: 'Genre 3',
      yearFrom: '1980',
      yearTo: '1999',
    }),
    'with 20 further ratings': eventOf('POST', '/v1/recommendations', JSON.stringify({ userId, ratings })),
    '100 of a known user': withQuery(eventOf('GET', path), { limit: '100' }),
  };
  const measured = await inTurns(
    Object.fromEntries(Object.entries(work).map(([name, event]) => [name, () => answered(handler, event)])),
  );
  return {
    title: `20 movies of ${movies.toLocaleString('en')}, warm, event in, response out (the table takes ${(bytes / 1e6).toFixed(1)} MB)`,
    rows: Object.fromEntries(
      Object.entries(measured).map(([name, time]) => [name, { Marquee: milliseconds(time) }]),
    ),
  };
}

function withQuery(
  event: APIGatewayProxyEventV2,
  parameters: Readonly<Record<string, string>>,
): APIGatewayProxyEventV2 {
  return { ...event, queryStringParameters: parameters };
}

async function answered(handler: ApiHandler, event: APIGatewayProxyEventV2): Promise<void> {
  const { statusCode, body } = await handler(event);
  if (statusCode !== 200) throw new Error(`${statusCode}: ${body}`);
}
