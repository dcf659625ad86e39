import { pathToFileURL } from 'node:url';
import type { ApiHandler } from '../../../functions/handler.ts';
import { bundleFunctions } from '../../../functions/server/bundle.ts';
import { inTurns, milliseconds, repeated, type Table, times } from '../measure.ts';
import { releaseToMeasure } from '../release.ts';
import { type Asked, openKnown, pairsOf } from '../serve/asked.ts';
import { eventOf } from '../serve/cases.ts';

const shownCounts = [1, 5, 20, 100, 500];
/** Measured as one: the clock's steps are coarse beside an answer. */
const answers = 20;

/** One answer by how many ratings are sent along, beside one of `known` without any. */
export async function* benchFewShot(storeUrl: string): AsyncIterable<Table> {
  const asked = await openKnown(await releaseToMeasure(storeUrl));
  // What bundles load on demand takes a loader's detour when it comes from the sources.
  process.env.MARQUEE_STORE = storeUrl;
  const { entries } = await bundleFunctions();
  const { handler } = (await import(pathToFileURL(entries.predict).href)) as { handler: ApiHandler };
  const ask = (item: object) => {
    const event = eventOf('POST', '/v1/predictions', JSON.stringify(item));
    return repeated(answers, async () => {
      const { statusCode, body } = await handler(event);
      if (statusCode !== 200) throw new Error(body);
    });
  };
  const [{ user, movie }] = pairsOf(asked, 1);
  const [userId, movieId] = [user.block.ids[user.index], asked.movieIds[movie]];
  const work = {
    known: ask({ userId, movieId }),
    ...Object.fromEntries(
      shownCounts.map((count) => [`few-shot, ${count}`, ask({ movieId, ratings: ratingsOf(asked, count) })]),
    ),
    'few-shot, 20 of a known user': ask({ userId, movieId, ratings: ratingsOf(asked, 20) }),
  };
  const measured: Readonly<Record<string, number>> = await inTurns(work);
  const rows = Object.entries(measured).map(([name, time]) => [
    name,
    { median: milliseconds(time / answers), 'to known': times(time, measured.known) },
  ]);
  const title = 'One answer by the ratings sent along, event in, response out (warm, bundled handler)';
  yield { title, rows: Object.fromEntries(rows) };
}

/** Ratings of so many different movies. */
function ratingsOf({ movies, movieIds }: Asked, count: number) {
  return Array.from({ length: count }, (_, i) => ({
    movieId: movieIds[movies[i]],
    rating: 0.5 + (i % 10) / 2,
  }));
}
