import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ApiHandler } from '../../functions/handler.ts';
import { maxItems } from '../../functions/http/schemas.ts';
import { eventOf } from '../functions/fakes.ts';
import { idsIn } from './requests.ts';
import { say, type Trained, trainQuickly } from './served-release.ts';

interface Answered {
  readonly userId: number;
  readonly movieId: number;
  readonly rating: number;
  readonly interval: { readonly low: number; readonly high: number };
}

/** Pairs between two lines of progress. */
const stride = 500_000;

let trained: Trained;
let handler: ApiHandler;

beforeAll(async () => {
  trained = await trainQuickly();
  // As Lambda has it: the function reads its store from the environment.
  process.env.MARQUEE_STORE = trained.folder;
  ({ handler } = await import('../../functions/predict.ts'));
});
afterAll(() => trained?.remove());

test('every user and movie of the release have a prediction within the scale and its interval', async () => {
  const { users, movies } = await idsIn(trained.release);
  const pairs = users.length * movies.length;
  const wrong: unknown[] = [];
  let done = 0;
  for (const userId of users) {
    for (let start = 0; start < movies.length; start += maxItems) {
      const some = movies.slice(start, start + maxItems);
      const answers = await predict(some.map((movieId) => ({ userId, movieId })));
      wrong.push(...some.flatMap((movieId, i) => (isRight(answers[i], userId, movieId) ? [] : [answers[i]])));
      if (Math.floor((done + some.length) / stride) > Math.floor(done / stride)) {
        say(`${done + some.length} of ${pairs} pairs`);
      }
      done += some.length;
    }
    if (wrong.length > 10) break;
  }
  say(`${done} of ${pairs} pairs`);
  expect(wrong.slice(0, 10)).toEqual([]);
  expect(done).toBe(pairs);
});

async function predict(items: readonly object[]): Promise<readonly Answered[]> {
  const { statusCode, body } = await handler(eventOf('POST', '/v1/predictions', { items }));
  if (statusCode !== 200) throw new Error(`${statusCode}: ${body}`);
  return JSON.parse(body!).predictions;
}

/** What is no finite number is null in JSON, and an error has none of these. */
function isRight({ interval, ...one }: Answered, userId: number, movieId: number): boolean {
  if (one.userId !== userId || one.movieId !== movieId) return false;
  const numbers = [0.5, interval?.low, one.rating, interval?.high, 5];
  return numbers.every(
    (value, i) => typeof value === 'number' && Number.isFinite(value) && (i === 0 || numbers[i - 1] <= value),
  );
}
