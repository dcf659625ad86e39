import { configurationOf } from '../../../../training/models/configuration.ts';
import { type Columns, collectColumns } from '../../../../training/models/factors/columns.ts';
import { Draws } from '../../../../training/models/factors/draws.ts';
import type { SamplerInput } from '../../../../training/models/factors/sampler.ts';
import { Random } from '../../../../training/random.ts';

/** A rating, less the mean, and what it would be without noise. */
export interface Observed {
  readonly user: number;
  readonly movie: number;
  readonly given: number;
  readonly true: number;
}

export const noise = 0.4;
const factors = 2;
const { priors } = configurationOf('default').factors;

/**
 * Ratings of the sampler's own kind: two factors and biases, those of movies mostly told by three columns, and
 * noise of deviation 0.4.
 */
export function generate(users: number, movies: number, share: number, seed: number) {
  const random = new Random(seed);
  const { normal } = new Draws(random);
  const vectors = (rows: number, spread: number) =>
    Array.from({ length: rows }, () => Array.from({ length: factors + 1 }, () => spread * normal()));
  const weights = vectors(3, 0.4);
  const known = Array.from({ length: movies }, () => [0, 0, 0].map(normal));
  const ofUser = vectors(users, 0.7);
  const ofMovie = vectors(movies, 0.25).map((own, movie) =>
    own.map((value, i) => known[movie].reduce((sum, one, column) => sum + one * weights[column][i], value)),
  );
  const truth = (user: number, movie: number) => {
    const [a, b] = [ofUser[user], ofMovie[movie]];
    return a[0] * b[0] + a[1] * b[1] + a[2] + b[2];
  };
  const pairs = Array.from({ length: users * movies }, (_, i) => [i % users, Math.floor(i / users)] as const);
  const all = pairs.map(([user, movie]) => {
    const value = truth(user, movie);
    return { user, movie, true: value, given: value + noise * normal() };
  });
  const isSeen = all.map(() => random.uniform() < share);
  const columns = collectColumns(movies, 3, (movie, values) => values.set(known[movie]));
  return {
    users,
    movies,
    columns,
    seen: all.filter((_, i) => isSeen[i]),
    hidden: all.filter((_, i) => !isSeen[i]),
  };
}

/** What a sampler is started from. */
export function inputOf(
  seen: readonly Observed[],
  { users, columns }: { readonly users: number; readonly columns: Columns },
): SamplerInput {
  const [user, movie] = [Int32Array.from(seen, (one) => one.user), Int32Array.from(seen, (one) => one.movie)];
  return {
    targets: Float32Array.from(seen, ({ given }) => given),
    user,
    movie,
    userColumns: collectColumns(users, 0, () => {}),
    movieColumns: columns,
    factors,
    startDeviation: 0.2,
    priors,
  };
}
