import { type Ratings, selectRatings } from '../../../model/data/ratings.ts';
import { highestAllowed } from '../../../model/predict/best.ts';
import { likedStars } from '../../../model/rank/evidence.ts';
import { Similarity } from '../../../model/rank/similarity.ts';
import { fitInterest } from '../../../training/models/interest/fit-interest.ts';
import { countValues } from '../../../training/reading/data/folds.ts';
import { loadDataset } from '../../../training/reading/data/load.ts';
import { inTurns, milliseconds, type Table, times } from '../measure.ts';
import { listHandler } from '../recommend/release.ts';
import { eventOf } from '../serve/cases.ts';

const listLength = 20;
/** Of five users one is held out. */
const heldOutOf = 5;
const sizes = [10_000, 100_000];

/** Whether similar movies are liked by the same people, beside genres and popularity, and how long a list takes. */
export async function* benchSimilar(): AsyncIterable<Table> {
  yield await measureCoLikes();
  for (const movies of sizes) yield await measureLists(movies);
}

/** Of a movie that is not itself in it the list. */
type Scores = (movie: number) => Float32Array;

async function measureCoLikes(): Promise<Table> {
  const { ratings, users, catalogue } = await loadDataset();
  const movies = catalogue.ids.length;
  const isHeldOut = (row: number) => ratings.user[row] % heldOutOf === 0;
  const rows = Int32Array.from(ratings.user.keys());
  const train = selectRatings(
    ratings,
    rows.filter((row) => !isHeldOut(row)),
  );
  const similarity = new Similarity(fitInterest({ ratings: train, users: users.length, movies, seed: 1 }));
  const counts = Float32Array.from(countValues(train.movie, movies));
  const genres = catalogue.genres.length;
  const overlap = (one: number, other: number) => {
    let [common, all] = [0, 0];
    for (let genre = 0; genre < genres; genre++) {
      const own = catalogue.genreFlags[one * genres + genre];
      const others = catalogue.genreFlags[other * genres + genre];
      common += own & others;
      all += own | others;
    }
    return all > 0 ? common / all : 0;
  };
  const rankers: Record<string, Scores> = {
    Marquee: (movie) => similarity.to({ movies: [movie], weights: [1] }),
    // Of as much overlap the more popular.
    'genre overlap': (movie) => counts.map((count, other) => overlap(movie, other) + count / 1e6),
    popularity: () => counts,
  };
  const liked = likedBy(selectRatings(ratings, rows.filter(isHeldOut)));
  const names = Object.keys(rankers);
  return {
    title: `Of ${listLength} movies similar to one that somebody likes, those that they like too (users held out)`,
    rows: Object.fromEntries(
      names.map((name) => {
        const { share, expected } = coLiked(rankers[name], liked, counts);
        return [name, { share: `${(100 * share).toFixed(1)} %`, 'to all users': times(share, expected) }];
      }),
    ),
  };
}

/** What each user likes. */
function likedBy({ user, movie, stars }: Ratings): Set<number>[] {
  const byUser = new Map<number, Set<number>>();
  user.forEach((one, row) => {
    if (stars[row] >= likedStars) byUser.set(one, (byUser.get(one) ?? new Set()).add(movie[row]));
  });
  return [...byUser.values()].filter(({ size }) => size > 1);
}

/**
 * The share of a list that somebody likes who likes the movie, and the share that anybody likes: means over users of means over
 * the movies that they like and others have rated.
 */
function coLiked(scores: Scores, liked: readonly ReadonlySet<number>[], counts: Float32Array) {
  const lists = new Map<number, number[]>();
  const shareOf = new Float64Array(counts.length);
  for (const likes of liked) for (const movie of likes) shareOf[movie] += 1 / liked.length;
  const shares: number[] = [];
  const expected: number[] = [];
  for (const likes of liked) {
    const asked = [...likes].filter((movie) => counts[movie] > 0);
    if (asked.length === 0) continue;
    const own = asked.map((movie) => {
      const list = lists.get(movie) ?? listOf(movie, scores(movie));
      lists.set(movie, list);
      return list;
    });
    shares.push(meanOf(own.map((list) => meanOf(list.map((other) => Number(likes.has(other)))))));
    expected.push(meanOf(own.map((list) => meanOf(list.map((other) => shareOf[other])))));
  }
  return { share: meanOf(shares), expected: meanOf(expected) };
}

function listOf(movie: number, scores: Float32Array): number[] {
  return highestAllowed(scores, (other) => other !== movie, listLength).map((one) => one.movie);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function measureLists(movies: number): Promise<Table> {
  const { handler } = await listHandler(movies);
  const answered = (event: Parameters<typeof handler>[0]) => async () => {
    const { statusCode, body } = await handler(event);
    if (statusCode !== 200) throw new Error(body);
  };
  const described = { movie: { title: 'New (1999)', genres: ['Genre 3', 'Genre 4'] } };
  const measured = await inTurns({
    catalogue: answered(eventOf('GET', '/v1/movies/1/similar')),
    described: answered(eventOf('POST', '/v1/movies/similar', JSON.stringify(described))),
  });
  return {
    title: `${listLength} similar movies of ${movies.toLocaleString('en')}, warm, event in, response out`,
    rows: {
      'to one of the catalogue': { Marquee: milliseconds(measured.catalogue) },
      'to a described one': { Marquee: milliseconds(measured.described) },
    },
  };
}
