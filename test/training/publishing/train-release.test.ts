import { afterAll, describe, expect, test } from '@jest/globals';
import { starIndex } from '../../../model/data/stars.ts';
import { sha256 } from '../../../model/digest.ts';
import { HistoryReader } from '../../../model/history/reader.ts';
import { decodeTasteMap } from '../../../model/map/taste-map.ts';
import { Predictor } from '../../../model/predict/predictor.ts';
import { TitleTable } from '../../../model/predict/title-table.ts';
import { type ModelName, modelKinds, modelNames } from '../../../model/release/names.ts';
import { objectsInMemory } from '../../../model/release/objects.ts';
import {
  cataloguePath,
  historyPaths,
  mapPath,
  modelPaths,
  parquetPaths,
  priorPath,
  rankPath,
  reportPath,
  searchPath,
  titlesPath,
} from '../../../model/release/paths.ts';
import { promote } from '../../../model/release/promote.ts';
import { openCurrent } from '../../../model/release/release.ts';
import { writeRelease } from '../../../model/release/write.ts';
import { FolderStore } from '../../../model/stores/folder.ts';
import { meanNames } from '../../../training/judging/evaluation/baselines/names.ts';
import { errorsOf } from '../../../training/judging/evaluation/metrics.ts';
import { formatEvaluation, formatIntervals } from '../../../training/judging/holdout/evaluate-holdout.ts';
import { holdoutTask } from '../../../training/judging/holdout/holdouts.ts';
import { trainRelease } from '../../../training/publishing/train-release.ts';
import { loadDataset } from '../../../training/reading/data/load.ts';
import { quickPool } from '../../programs/built.ts';
import { useWasm } from '../../support/wasm.ts';
import { dataOfPage } from '../judging/report/page.ts';
import { folderWith, removeFolders } from '../reading/data/folder.ts';
import { silent, smallConfiguration, smallData, withOtherStars } from '../small.ts';

await useWasm();
const data = await smallData();
const configuration = smallConfiguration();
const pool = quickPool();
const train = (of = data, seed = 1) => trainRelease(of, configuration, seed, pool, silent);
const release = await train();
afterAll(async () => {
  await pool.close();
  removeFolders();
});

/** Paths of a model's own objects. */
const objectsOf = (model: ModelName) => [...release.objects.keys()].filter((path) => path.startsWith(model));

/** All but the report, which tells the release's id and date. */
const reproducible = [...release.objects.keys()].filter((path) => path !== reportPath);

const digests = (objects: ReadonlyMap<string, Uint8Array>, paths: Iterable<string> = reproducible) =>
  Object.fromEntries(Array.from(paths, (path) => [path, sha256(objects.get(path)!)]));

const reportIn = (objects: ReadonlyMap<string, Uint8Array>) =>
  dataOfPage(Buffer.from(objects.get(reportPath)!).toString());

describe('the manifest', () => {
  const { description } = release;

  test('tells what the release was made of', () => {
    expect(description).toMatchObject({
      formatVersion: 7,
      id: expect.stringMatching(/^\d{8}T\d{9}Z-[0-9a-f]{8}$/),
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      data: {
        name: 'synthetic:users=60,movies=120,ratings=3000,seed=1',
        synthetic: true,
        ratings: 3000,
        users: 60,
        movies: 120,
        digest: data.digest,
        badRows: 0,
        duplicateRatings: 0,
      },
      configuration,
      seed: 1,
      backend: expect.stringMatching(/^(wasm|tensorflow)$/),
      libraries: { node: process.version, '@tensorflow/tfjs-core': expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    });
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
  });

  test.each(modelNames)('has the constants and the evaluation of %s', (model) => {
    const { task, heldOut } = holdoutTask(data, model, configuration, 1);
    const train = task.ratings;
    const mean = train.stars.reduce((sum, stars) => sum + stars, 0) / train.stars.length;
    expect(description.features[model]).toMatchObject({
      genres: data.catalogue.genres,
      globalMean: expect.closeTo(mean, 6),
      damping: configuration.damping,
      assumedCount: configuration.assumedCount,
    });
    const evaluation = description.evaluation[model]!;
    expect(evaluation.ratings).toBe(heldOut.stars.length);
    expect(Object.keys(evaluation.baselines)).toEqual([...meanNames]);
    const everyMean = new Float32Array(heldOut.stars.length).fill(mean);
    const { rmse, mae } = errorsOf(everyMean, heldOut.stars);
    expect(evaluation.baselines['global-mean']).toEqual({
      rmse: expect.closeTo(rmse, 5),
      mae: expect.closeTo(mae, 5),
    });
  });

  test('is shown as a table', () => {
    const lines = formatEvaluation(description.evaluation).split('\n');
    expect(lines[0].split(/ {2,}/)).toEqual(['model', 'held out', 'RMSE', ...meanNames]);
    const figures = description.evaluation.known!;
    expect(lines[1].split(/ {2,}/).slice(0, 3)).toEqual([
      'known',
      String(figures.ratings),
      figures.rmse.toFixed(4),
    ]);
    expect(lines.length).toBe(4);
  });

  test('has the intervals as a table', () => {
    const [head, known, ...others] = formatIntervals(description.evaluation).split('\n');
    expect(head).toMatch(/^model +in their interval/);
    const { coverage, nll, nllConstant } = description.evaluation.known!.interval;
    expect(known).toMatch(new RegExp(`^known +${(100 * coverage).toFixed(1)} of 80 %`));
    expect(known).toContain(`${nll.toFixed(4)}`);
    expect(known).toContain(`${nllConstant.toFixed(4)}`);
    expect(others).toHaveLength(2);
  });
});

test('the objects are split by who reads them', () => {
  const expected = modelNames.flatMap((model) => {
    const { topology, weights, franchises, movies, users, userIndex } = modelPaths(model);
    const { movieStatistics, withUser } = modelKinds[model];
    return [
      topology,
      weights,
      franchises,
      ...(movieStatistics ? [movies] : []),
      ...(withUser ? [users, userIndex] : []),
    ];
  });
  expect([...release.objects.keys()].sort()).toEqual(
    [
      cataloguePath,
      titlesPath,
      searchPath,
      priorPath,
      rankPath,
      mapPath,
      ...Object.values(historyPaths),
      ...expected,
      ...Object.values(parquetPaths),
      reportPath,
    ].sort(),
  );
});

test('the history holds every rating, held out or not, and the titles are those of the data', async () => {
  const source = objectsInMemory(release.objects);
  const found = await (await HistoryReader.open(source)).find(data.users);
  const { user, movie, stars, time } = data.ratings;
  const expected = Array.from(
    user,
    (at, row) => `${data.users[at]} ${movie[row]} ${stars[row]} ${time[row]}`,
  );
  const read = Array.from(data.users, (id) => {
    const { movies, stars, times } = found.history(id)!;
    return Array.from(movies, (at, i) => `${id} ${at} ${stars[i]} ${times[i]}`);
  });
  expect(read.flat().sort()).toEqual(expected.sort());
  const titles = new TitleTable(release.objects.get(titlesPath)!);
  expect(Array.from({ length: titles.length }, (_, at) => titles.title(at))).toEqual(data.catalogue.titles);
});

test('a published release predicts what training evaluated', async () => {
  const store = new FolderStore(await folderWith());
  const { id } = await writeRelease(store, release.description, release.objects);
  await promote(store, id);
  const current = (await openCurrent(store))!;
  for (const { path } of current.manifest.objects) {
    expect(Buffer.compare(await current.read(path), release.objects.get(path)!)).toBe(0);
  }
  for (const model of modelNames) {
    const { features, uncertainty, evaluation } = current.manifest;
    const predictor = await Predictor.open(current, model, features[model], uncertainty[model]);
    const { heldOut } = holdoutTask(data, model, configuration, 1);
    const userIds = Array.from(heldOut.user, (user) => data.users[user]);
    const found = await predictor.findUsers(userIds);
    const forecasts = userIds.map((id, i) => predictor.predict(found.get(id), heldOut.movie[i]));
    const { rmse, mae, interval } = evaluation[model]!;
    const stars = Float32Array.from(forecasts, ({ rating }) => rating);
    expect(errorsOf(stars, heldOut.stars)).toEqual({ rmse, mae });
    const isIn = forecasts.map(({ low, high }, i) => low <= heldOut.stars[i] && heldOut.stars[i] <= high);
    expect(isIn.filter(Boolean).length / isIn.length).toBeCloseTo(interval.coverage, 2);
    const given = forecasts.map((one, i) => predictor.probabilities(one)[starIndex(heldOut.stars[i])]);
    expect(given.reduce((sum, one) => sum - Math.log(one), 0) / given.length).toBeCloseTo(interval.nll, 5);
  }
});

test('the report shows the hold-outs, the training and the movies of the release', () => {
  const { id, createdAt, evaluation } = release.description;
  const { about, parts, curves, map } = reportIn(release.objects);
  expect(about).toMatchObject({
    origin: `the permanent hold-outs of release ${id}`,
    createdAt,
    seed: 1,
    configuration,
  });
  expect(parts.map(({ name }) => name)).toEqual([...modelNames]);
  for (const { name, model, ratings, folds } of parts) {
    const figures = evaluation[name as ModelName]!;
    expect({ ...model, ratings }).toEqual({
      rmse: expect.closeTo(figures.rmse, 4),
      mae: expect.closeTo(figures.mae, 4),
      ratings: figures.ratings,
    });
    expect(folds).toHaveLength(1);
  }
  expect(curves.map(({ part, network }) => `${part} ${network}`)).toEqual(
    modelNames.flatMap((model) => [`${model} network 1`, `${model} network 2`]),
  );
  for (const { epochs } of curves) {
    expect(epochs).toEqual([{ loss: expect.any(Number), rmse: expect.any(Number) }]);
  }
  expect(map!.movies.length).toBeGreaterThan(50);
  const { x, y, axes } = decodeTasteMap(release.objects.get(mapPath)!);
  const { titles } = data.catalogue;
  for (const movie of map!.movies) {
    const at = titles.indexOf(movie.title);
    expect({ x: movie.x, y: movie.y }).toEqual({ x: expect.closeTo(x[at], 4), y: expect.closeTo(y[at], 4) });
  }
  expect(map!.axes.map(({ share }) => share)).toEqual(axes.map(({ share }) => expect.closeTo(share, 4)));
});

test('a release of ratings that are too few for a map has one without places, and a report without it', async () => {
  const few = await loadDataset('synthetic:users=20,movies=200,ratings=300,seed=1');
  const { objects } = await train(few);
  const { x, y, axes } = decodeTasteMap(objects.get(mapPath)!);
  expect(axes).toEqual([]);
  expect([x.length, y.length]).toEqual([200, 200]);
  expect([...x, ...y].every(Number.isNaN)).toBe(true);
  expect(reportIn(objects).map).toBeUndefined();
});

describe('the seed', () => {
  test('gives the same release again, to the byte', async () => {
    const again = await train();
    expect(digests(again.objects)).toEqual(digests(release.objects));
    const { about, ...figures } = reportIn(release.objects);
    expect(reportIn(again.objects)).toEqual({ ...figures, about: expect.anything() });
    expect(again.description.evaluation).toEqual(release.description.evaluation);
    expect(again.description.id).not.toBe(release.description.id);
  });

  test('gives other weights, vectors, prior and components if it is another, and the same tables', async () => {
    const other = await train(data, 2);
    const ofModels = modelNames.flatMap((model) => {
      const { weights, users, userIndex } = modelPaths(model);
      return [weights, users, userIndex];
    });
    const learnt = [...ofModels, priorPath, rankPath, mapPath];
    for (const path of reproducible) {
      const same = sha256(other.objects.get(path)!) === sha256(release.objects.get(path)!);
      expect({ path, same }).toEqual({ path, same: !learnt.includes(path) });
    }
  });

  test('does not give two networks of a model the same weights', () => {
    const { weightsManifest } = JSON.parse(
      Buffer.from(release.objects.get('cold-user/model.json')!).toString(),
    );
    const weights = new Float32Array(new Uint8Array(release.objects.get('cold-user/weights.bin')!).buffer);
    const kernels: Record<string, Float32Array> = {};
    let at = 0;
    for (const { name, shape } of weightsManifest[0].weights) {
      const size = shape.reduce((product: number, side: number) => product * side, 1);
      kernels[name] = weights.slice(at, at + size);
      at += size;
    }
    expect(kernels['member0_hidden0/kernel']).toBeDefined();
    expect(kernels['member0_hidden0/kernel']).not.toEqual(kernels['member1_hidden0/kernel']);
  });
});

describe.each(modelNames)('the permanent hold-out of %s', (model) => {
  test('can reach nothing of that model', async () => {
    const { heldOut } = holdoutTask(data, model, configuration, 1);
    expect(heldOut.stars.length).toBeGreaterThan(0);
    const pairs = new Set(Array.from(heldOut.user, (user, i) => `${user} ${heldOut.movie[i]}`));
    const { user, movie } = data.ratings;
    const masked = await train(withOtherStars(data, (row) => pairs.has(`${user[row]} ${movie[row]}`)));
    const own = [cataloguePath, ...objectsOf(model)];
    if (model === 'known') own.push(...Object.values(parquetPaths));
    expect(digests(masked.objects, own)).toEqual(digests(release.objects, own));
    expect(masked.description.features[model]).toEqual(release.description.features[model]);
    expect(masked.description.uncertainty[model]).toEqual(release.description.uncertainty[model]);

    // The other models train on most of these ratings, and the evaluation is against them: both must change.
    expect(masked.description.evaluation[model]!.rmse).not.toBe(release.description.evaluation[model]!.rmse);
    for (const other of modelNames.filter((name) => name !== model)) {
      const { weights } = modelPaths(other);
      expect(digests(masked.objects, [weights])).not.toEqual(digests(release.objects, [weights]));
    }
  });
});

test('data of which nothing is held out has no evaluation', async () => {
  const { ratings } = data;
  const [user, movie] = [ratings.user, ratings.movie].map((column) => column.slice(0, 2));
  const two = { user, movie, stars: ratings.stars.slice(0, 2), time: ratings.time.slice(0, 2) };
  const tiny = await train({ ...data, ratings: two });
  expect(tiny.description.evaluation).toEqual({});
  const { parts, curves, map } = reportIn(tiny.objects);
  expect(parts).toEqual([]);
  // Neither of two ratings is in the tenth that the first network holds back: it learns from both, and is watched on none.
  expect(curves[0].epochs).toEqual([{ loss: expect.any(Number), rmse: null }]);
  expect(map).toBeUndefined();
  expect(tiny.objects.size).toBe(release.objects.size);
});
