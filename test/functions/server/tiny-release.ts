import type { Catalogue } from '../../../model/data/catalogue.ts';
import { titleTraits } from '../../../model/data/title.ts';
import { InputLayout } from '../../../model/features/inputs.ts';
import {
  encodeCatalogue,
  encodeFranchises,
  encodeMovies,
  encodeUsers,
} from '../../../model/predict/tables.ts';
import type { Manifest } from '../../../model/release/manifest.ts';
import { type ModelName, modelKinds, modelNames } from '../../../model/release/names.ts';
import { cataloguePath, modelPaths } from '../../../model/release/paths.ts';
import { promote } from '../../../model/release/promote.ts';
import { writeRelease } from '../../../model/release/write.ts';
import type { Store } from '../../../model/stores/store.ts';
import { twoGenres } from '../../support/constants.ts';
import { manifestOf } from '../../support/manifest.ts';

/** Movies 10 and 20 rated twice each, 30 not at all, by two users. */
const constants = twoGenres;
export const catalogue: Catalogue = {
  genres: constants.genres,
  ids: Int32Array.of(10, 20, 30),
  titles: ['A', 'B', 'C'],
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
const userTable = {
  ratingCount: Int32Array.of(2, 2),
  residualSum: Float32Array.of(0.5, -0.5),
  scatter: Float32Array.of(0.5, 2),
  halves: Int32Array.of(0, 2),
  tasteCount: Int32Array.of(1, 1, 1, 1),
  tasteSum: Float32Array.of(0.25, 0.25, -0.25, -0.25),
  franchiseStart: Int32Array.of(0, 1, 2),
  franchise: Int32Array.of(1, 1),
  franchiseCount: Int32Array.of(1, 1),
  franchiseSum: Float32Array.of(0.25, -0.25),
};
const franchiseTable = {
  hashes: Int32Array.of(-7, 7),
  ratingCount: Float32Array.of(2, 2),
  residualSum: Float32Array.of(-0.5, 0.5),
};

/** Publishes and promotes a release of two users whose networks add up embeddings and weighted features. */
export async function publishTinyRelease(
  store: Store,
  id: string,
  users: readonly [number, number] = [1, 2],
): Promise<Manifest> {
  const features = { known: constants, 'cold-movie': constants, 'cold-user': constants };
  const description = { ...manifestOf(id, { synthetic: true }), features };
  const written = await writeRelease(store, description, tinyObjects(users));
  await promote(store, id);
  return written;
}

/** The objects of such a release, by path. */
export function tinyObjects(users: readonly [number, number] = [1, 2]): Map<string, Uint8Array> {
  const objects = new Map([[cataloguePath, encodeCatalogue(catalogue)]]);
  for (const name of modelNames) addModel(objects, name, Int32Array.from(users));
  return objects;
}

function addModel(objects: Map<string, Uint8Array>, name: ModelName, ids: Int32Array): void {
  const paths = modelPaths(name);
  const { json, weights } = network(name);
  objects.set(paths.topology, new TextEncoder().encode(JSON.stringify(json)));
  objects.set(paths.weights, new Uint8Array(weights.buffer));
  objects.set(paths.franchises, encodeFranchises(franchiseTable));
  if (modelKinds[name].movieStatistics) objects.set(paths.movies, encodeMovies(movieTable));
  if (modelKinds[name].withUser) objects.set(paths.users, encodeUsers({ ...userTable, ids }));
}

/** 3.5 + features · 0.1 + one number for the user + one for the movie, as a LayersModel. */
function network(name: ModelName) {
  const { withUser, withMovie } = modelKinds[name];
  const { width } = new InputLayout(constants, withUser);
  const embeddings = [...(withUser ? ['user'] : []), ...(withMovie ? ['movie'] : [])];
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
    ...embeddings.flatMap((of) => [input(of, 1), layer('Embedding', `${of}-embedding`, {}, node(of))]),
    layer('Add', 'sum', {}, node('dense', ...embeddings.map((of) => `${of}-embedding`))),
  ];
  const rows: Record<string, number[]> = { user: [0.2, -0.2], movie: [0.1, -0.1, 0] };
  const weights = [
    { name: 'dense/kernel', shape: [width, 1], dtype: 'float32' },
    { name: 'dense/bias', shape: [1], dtype: 'float32' },
    ...embeddings.map((of) => ({
      name: `${of}-embedding/embeddings`,
      shape: [rows[of].length, 1],
      dtype: 'float32',
    })),
  ];
  const values = [...Array(width).fill(0.1), 3.5, ...embeddings.flatMap((of) => rows[of])];
  const config = { layers, output_layers: [['sum', 0, 0]] };
  const json = { modelTopology: { config }, weightsManifest: [{ paths: ['weights.bin'], weights }] };
  return { json, weights: Float32Array.from(values) };
}
