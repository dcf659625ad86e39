import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { handler as browse } from '../../functions/browse.ts';
import { handler as coldMovie } from '../../functions/cold-movie.ts';
import { handler as coldUser } from '../../functions/cold-user.ts';
import { contract } from '../../functions/contract/contract.ts';
import { fillPath } from '../../functions/http/paths.ts';
import { routes } from '../../functions/http/routes.ts';
import { handler as known } from '../../functions/known.ts';
import { handler as predict } from '../../functions/predict.ts';
import { handler as ratings } from '../../functions/ratings.ts';
import { handler as recommend } from '../../functions/recommend.ts';
import { answerOf, eventOf } from './fakes.ts';

/** The handlers as Lambda gets them. */
const handlers = {
  predict,
  known,
  'cold-movie': coldMovie,
  'cold-user': coldUser,
  ratings,
  browse,
  recommend,
};

jest.spyOn(process.stderr, 'write').mockReturnValue(true);

const predicting = routes.filter(({ operation }) => operation !== 'addRatings');

test.each(predicting)('$function answers $method $path', async (route) => {
  process.env.MARQUEE_STORE = join(tmpdir(), 'no-such-store');
  const { example, problems } = contract[route.operation];
  const path = fillPath(route.path, { ...example.path });
  const { status, body } = answerOf(
    await handlers[route.function](eventOf(route.method, path, example.body)),
  );
  if (!problems.includes('no-release')) expect(status).toBe(200);
  else expect(body.type).toBe('urn:marquee:problem:no-release');
});

test('ratings answers POST /v1/users/{userId}/ratings, and stores without a release', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-handlers-'));
  process.env.MARQUEE_STORE = folder;
  const event = eventOf('POST', '/v1/users/1000000001/ratings', { ratings: [{ movieId: 1, rating: 4 }] });
  expect(answerOf(await ratings(event))).toMatchObject({ status: 200, body: { ratings: 1 } });
  const files = await readdir(join(folder, 'ratings', 'users', '1000000001', 'received'));
  expect(files).toHaveLength(1);
  await rm(folder, { recursive: true });
});

test('without MARQUEE_STORE the store is out of reach, until it is set', async () => {
  delete process.env.MARQUEE_STORE;
  const event = eventOf('GET', '/v1/release');
  expect(answerOf(await predict(event)).body.type).toBe('urn:marquee:problem:store-unavailable');
  process.env.MARQUEE_STORE = join(tmpdir(), 'no-such-store');
  expect(answerOf(await predict(event)).body.type).toBe('urn:marquee:problem:no-release');
});
