import { parseArgs } from 'node:util';
import { readTitles } from '../../../model/data/catalogue.ts';
import type { Dataset } from '../../../model/data/dataset.ts';
import { selectRatings } from '../../../model/data/ratings.ts';
import { type ModelName, modelNames } from '../../../model/release/names.ts';
import { joinFloats, joinInts } from '../../../training/judging/evaluation/join.ts';
import {
  errorsOf,
  formatDifference,
  pairedDifference,
} from '../../../training/judging/evaluation/metrics.ts';
import { runSplit } from '../../../training/judging/evaluation/run-split.ts';
import { planSplits, type Split } from '../../../training/judging/evaluation/splits.ts';
import { type Configuration, configurationOf } from '../../../training/models/configuration.ts';
import { countValues } from '../../../training/reading/data/folds.ts';
import { loadDataset } from '../../../training/reading/data/load.ts';
import { WorkerPool } from '../../../training/running/threads/pool.ts';
import { variantsOf } from './variants.ts';

const usage = `Measures what each idea is worth, on inner folds: folds of the training part of an outer fold, whose own held-out
ratings are never looked at.

npm run bench -- ablation [--data DATA] [--protocol known] [--folds 2] [--dense MOVIES] [VARIANT …]

  --dense   keep the most rated movies only, and round to whole stars: data as ml-100k has it
  VARIANT   of test/bench/variants.ts; all of them by default`;

const options = {
  data: { type: 'string' },
  protocol: { type: 'string', default: 'known' },
  folds: { type: 'string', default: '2' },
  dense: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Tries the variants that the arguments name, and prints each as it is measured: all of them take hours. */
export async function benchAblation(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (values.help) {
    console.log(usage);
    return;
  }
  const whole = await loadDataset(values.data);
  const data = values.dense === undefined ? whole : densePart(whole, Number(values.dense));
  const model = modelNames.find((name) => name === values.protocol);
  if (!model) throw new Error(`--protocol must be one of ${modelNames.join(', ')}`);
  const splits = innerSplits(data, model).slice(0, Number(values.folds));
  const variants = variantsOf(model);
  const names = positionals.length > 0 ? positionals : Object.keys(variants);
  const pool = new WorkerPool();
  console.log(`${data.name}, ${model}, ${splits.length} inner folds\n`);
  console.log('| idea | RMSE | difference to the default | time of a training |\n| --- | --- | --- | --- |');
  const base = await run(data, splits, configurationOf('default'), pool);
  console.log(`| the default | ${base.rmse.toFixed(4)} | | ${base.seconds.toFixed(0)} s |`);
  for (const name of names) {
    const { predicted, rmse, seconds } = await run(
      data,
      splits,
      variants[name](configurationOf('default')),
      pool,
    );
    const stars = joinFloats(splits.map(({ test }) => test.stars));
    const [user, movie] = (['user', 'movie'] as const).map((of) =>
      joinInts(splits.map(({ test }) => test[of])),
    );
    const difference = pairedDifference(predicted, base.predicted, stars, { user, movie });
    const cells = [name, rmse.toFixed(4), formatDifference(difference), `${seconds.toFixed(0)} s`];
    console.log(`| ${cells.join(' | ')} |`);
  }
  await pool.close();
}

/** Five folds of the training part of the first of five outer folds. */
function innerSplits(data: Dataset, model: ModelName): Split[] {
  const outer = planSplits(data, model, 5, 1)[0].make();
  return planSplits({ ...data, ratings: outer.train }, model, 5, 77).map(({ make }) => make());
}

async function run(data: Dataset, splits: readonly Split[], configuration: Configuration, pool: WorkerPool) {
  const start = Date.now();
  const parts: Float32Array[] = [];
  for (const split of splits) {
    parts.push(
      (await runSplit(data, split, { configuration, seed: 1, published: [] }, pool, () => {})).predicted,
    );
  }
  const errors = splits.map(({ test }, i) => errorsOf(parts[i], test.stars).rmse);
  const mean = errors.reduce((sum, one) => sum + one, 0) / errors.length;
  return { predicted: joinFloats(parts), rmse: mean, seconds: (Date.now() - start) / 1000 / splits.length };
}

/** The `movies` that most have rated, in whole stars, halves rounded up. */
function densePart(data: Dataset, movies: number): Dataset {
  const { catalogue, ratings } = data;
  const counts = countValues(ratings.movie, catalogue.ids.length);
  const kept = Int32Array.from(counts.keys())
    .sort((a, b) => counts[b] - counts[a] || a - b)
    .slice(0, movies)
    .sort();
  const place = new Map(Array.from(kept, (movie, i) => [movie, i]));
  const rows = Array.from(ratings.user.keys()).filter((row) => place.has(ratings.movie[row]));
  const selected = selectRatings(ratings, rows);
  selected.movie.forEach((movie, row) => {
    selected.movie[row] = place.get(movie)!;
    selected.stars[row] = Math.max(1, Math.round(selected.stars[row]));
  });
  const genres = catalogue.genres.length;
  const flags = Array.from(kept, (movie) => [
    ...catalogue.genreFlags.subarray(movie * genres, (movie + 1) * genres),
  ]);
  return {
    ...data,
    name: `${data.name}, ${movies} movies, whole stars`,
    ratings: selected,
    catalogue: {
      genres: catalogue.genres,
      ids: kept.map((movie) => catalogue.ids[movie]),
      genreFlags: Uint8Array.from(flags.flat()),
      ...readTitles(Array.from(kept, (movie) => catalogue.titles[movie])),
    },
  };
}
