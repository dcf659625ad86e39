import type { Catalogue } from '../../../model/data/catalogue.ts';
import { titleTraits } from '../../../model/data/title.ts';
import { InputLayout } from '../../../model/features/inputs.ts';
import { encodeHistory } from '../../../model/history/objects.ts';
import type { HistoryTable } from '../../../model/history/table.ts';
import { encodeTasteMap } from '../../../model/map/taste-map.ts';
import { movieFactorsLayer, userFactorsInput } from '../../../model/network/user-vectors.ts';
import {
  encodeCatalogue,
  encodeFranchises,
  encodeMovies,
  encodePrior,
} from '../../../model/predict/tables.ts';
import { encodeTitles } from '../../../model/predict/title-table.ts';
import { encodeRankTables } from '../../../model/rank/tables.ts';
import type { Manifest } from '../../../model/release/manifest.ts';
import { type ModelName, modelKinds, modelNames } from '../../../model/release/names.ts';
import {
  cataloguePath,
  historyPaths,
  mapPath,
  modelPaths,
  priorPath,
  rankPath,
  reportPath,
  searchPath,
  titlesPath,
} from '../../../model/release/paths.ts';
import { promote } from '../../../model/release/promote.ts';
import { writeRelease } from '../../../model/release/write.ts';
import { buildIndex, encodeIndex } from '../../../model/search/index.ts';
import type { Store } from '../../../model/stores/store.ts';
import { encodeUsers } from '../../../model/users/objects.ts';
import type { UserTable } from '../../../model/users/table.ts';
import { twoGenres } from '../../support/constants.ts';
import { manifestOf } from '../../support/manifest.ts';

/** Movies 10 and 20 rated twice each, 30 not at all, by two users. */
const constants = twoGenres;
export const catalogue: Catalogue = {
  genres: constants.genres,
  ids: Int32Array.of(10, 20, 30),
  titles: ['Amélie (Fabuleux destin d’Amélie, Le) (1990)', 'Godfather, The (1995)', 'Heat (2000)'],
  years: Int16Array.of(1990, 1995, 2000),
  genreFlags: Uint8Array.of(1, 0, 0, 1, 1, 1),
  traits: new Uint8Array(3 * titleTraits.length),
  franchises: Int32Array.of(-7, 7, 7),
};
const movieTable = {
  ratingSum: Float32Array.of(6, 8, 0),
  residualSum: Float32Array.of(-0.5, 0.5, 0),
  scatter: Float32Array.of(0.5, 2, 0),
  ratingCount: Int32Array.of(2, 2, 0),
};

/** Users with these ids, the even and the uneven positions alike. */
function userTable(ids: readonly number[]): UserTable {
  const repeat = (...pair: readonly number[]) =>
    ids.flatMap((_, i) => pair.slice((i % 2) * (pair.length / 2), (1 + (i % 2)) * (pair.length / 2)));
  return {
    ids: Int32Array.from(ids),
    ratingCount: Int32Array.from(repeat(2, 2)),
    residualSum: Float32Array.from(repeat(0.5, -0.5)),
    scatter: Float32Array.from(repeat(0.5, 2)),
    halves: Int32Array.from(repeat(0, 2)),
    tasteCount: Int32Array.from(repeat(1, 1, 1, 1)),
    tasteSum: Float32Array.from(repeat(0.25, 0.25, -0.25, -0.25)),
    vectors: Float32Array.from(repeat(0.2, -0.2)),
    franchiseStart: Int32Array.from({ length: ids.length + 1 }, (_, i) => i),
    franchise: Int32Array.from(repeat(1, 1)),
    franchiseCount: Int32Array.from(repeat(1, 1)),
    franchiseSum: Float32Array.from(repeat(0.25, -0.25)),
  };
}

/** Each user has rated movies 10 and 20, the second a day later. */
function history(ids: readonly number[]): HistoryTable {
  const each = (...pair: readonly number[]) => ids.flatMap(() => pair);
  return {
    ids: Int32Array.from(ids),
    start: Int32Array.from({ length: ids.length + 1 }, (_, i) => 2 * i),
    movies: Int32Array.from(each(1, 0)),
    stars: Float32Array.from(each(4, 3)),
    times: Uint32Array.from(each(86_400, 0)),
  };
}

/** One factor: zero on average, with a deviation of 1. */
const prior = { mean: Float32Array.of(0), root: Float32Array.of(1), noise: Float32Array.of(0.5) };
/** Who has rated one of the first two movies may come to any, and to the third the least. */
const rankTables = {
  components: Float32Array.of(1, 1, 0.5),
  width: 1,
  start: Int32Array.of(0, 1, 2, 2),
  neighbours: Int32Array.of(1, 0),
  nearness: Float32Array.of(0.5, 0.5),
  popularity: Float32Array.of(0.2, 0.1, 0),
};

/** The movie that nobody has rated has no place. */
const tasteMap = {
  x: Float32Array.of(-0.25, 0.5, Number.NaN),
  y: Float32Array.of(0.125, -0.5, Number.NaN),
  axes: [
    { share: 0.5, low: [0], high: [1] },
    { share: 0.25, low: [], high: [1, 0] },
  ],
};

const franchiseTable = {
  hashes: Int32Array.of(-7, 7),
  ratingCount: Float32Array.of(2, 2),
  residualSum: Float32Array.of(-0.5, 0.5),
};

/** Publishes and promotes a release of two users, unless told otherwise, whose networks add up embeddings and weighted features. */
export async function publishTinyRelease(
  store: Store,
  id: string,
  users: readonly number[] = [1, 2],
): Promise<Manifest> {
  const features = { known: constants, 'cold-movie': constants, 'cold-user': constants };
  const description = { ...manifestOf(id, { synthetic: true }), features };
  const written = await writeRelease(store, description, tinyObjects(users));
  await promote(store, id);
  return written;
}

/** The objects of such a release, by path. */
export function tinyObjects(users: readonly number[] = [1, 2]): Map<string, Uint8Array> {
  const objects = new Map([[cataloguePath, encodeCatalogue(catalogue)]]);
  for (const name of modelNames) addModel(objects, name, users);
  const { blocks, index } = encodeHistory(history(users));
  objects.set(historyPaths.users, blocks).set(historyPaths.userIndex, index);
  objects.set(priorPath, encodePrior(prior));
  objects.set(rankPath, encodeRankTables(rankTables));
  objects.set(mapPath, encodeTasteMap(tasteMap));
  objects.set(searchPath, encodeIndex(buildIndex(catalogue, movieTable.ratingCount)));
  objects.set(reportPath, Buffer.from('<!doctype html>\n<title>Größe</title>\n'));
  return objects.set(titlesPath, encodeTitles(catalogue.titles));
}

function addModel(objects: Map<string, Uint8Array>, name: ModelName, ids: readonly number[]): void {
  const paths = modelPaths(name);
  const { json, weights } = network(name);
  objects.set(paths.topology, new TextEncoder().encode(JSON.stringify(json)));
  objects.set(paths.weights, new Uint8Array(weights.buffer));
  objects.set(paths.franchises, encodeFranchises(franchiseTable));
  if (modelKinds[name].movieStatistics) objects.set(paths.movies, encodeMovies(movieTable));
  if (!modelKinds[name].withUser) return;
  const { blocks, index } = encodeUsers(userTable(ids));
  objects.set(paths.users, blocks).set(paths.userIndex, index);
}

/** 3.5 + features · 0.1 + one number for the user + one for the movie, as a LayersModel. */
function network(name: ModelName) {
  const { withUser, withMovie } = modelKinds[name];
  const { width } = new InputLayout(constants, withUser);
  const numbers = [...(withUser ? [userFactorsInput] : []), ...(withMovie ? [movieFactorsLayer] : [])];
  const node = (...inputs: string[]) => [inputs.map((input) => [input, 0, 0, {}])];
  const layer = (class_name: string, name: string, config: object, inbound_nodes: unknown[] = []) => ({
    class_name,
    name,
    config,
    inbound_nodes,
  });
  const input = (name: string, size: number) =>
    layer('InputLayer', name, { batch_input_shape: [null, size] });
  const layers = [
    input('features', width),
    layer('Dense', 'dense', { activation: 'linear' }, node('features')),
    ...(withUser ? [input(userFactorsInput, 1)] : []),
    ...(withMovie ? [input('movie', 1), layer('Embedding', movieFactorsLayer, {}, node('movie'))] : []),
    layer('Add', 'sum', {}, node('dense', ...numbers)),
  ];
  const ofMovies = withMovie ? [0.1, -0.1, 0] : [];
  const weights = [
    { name: 'dense/kernel', shape: [width, 1], dtype: 'float32' },
    { name: 'dense/bias', shape: [1], dtype: 'float32' },
    ...(withMovie ? [{ name: `${movieFactorsLayer}/embeddings`, shape: [3, 1], dtype: 'float32' }] : []),
  ];
  const values = [...Array(width).fill(0.1), 3.5, ...ofMovies];
  const inputs = layers.filter((one) => one.class_name === 'InputLayer');
  const config = {
    layers,
    input_layers: inputs.map((one) => [one.name, 0, 0]),
    output_layers: [['sum', 0, 0]],
  };
  const json = { modelTopology: { config }, weightsManifest: [{ paths: ['weights.bin'], weights }] };
  return { json, weights: Float32Array.from(values) };
}
