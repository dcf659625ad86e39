import { Explainer } from '../../model/explain/explainer.ts';
import { InputLayout } from '../../model/features/inputs.ts';
import { movieFactorsLayer, userEmbeddingInput, userFactorsInput } from '../../model/network/user-vectors.ts';
import { Predictor } from '../../model/predict/predictor.ts';
import { encodeCatalogue, encodeFranchises, encodeMovies } from '../../model/predict/tables.ts';
import { type ModelName, modelKinds } from '../../model/release/names.ts';
import { objectsInMemory } from '../../model/release/objects.ts';
import { cataloguePath, modelPaths } from '../../model/release/paths.ts';
import { encodeBlock, UserBlock, type UserRow } from '../../model/users/block.ts';
import { encodeUsers } from '../../model/users/objects.ts';
import type { PriorTable } from '../../model/users/prior.ts';
import type { UserTable } from '../../model/users/table.ts';
import { twoGenres } from './constants.ts';
import { inputLayer, layer, layersModel } from './layers-json.ts';
import { catalogueOf } from './small-data.ts';
import { plainUncertainty } from './uncertainty.ts';

/** Width of factors and of embeddings. */
const rank = 2;
const units = 6;

const catalogue = catalogueOf(twoGenres.genres, [
  [1990, [1, 0]],
  [1995, [0, 1]],
  [2000, [1, 1]],
  [0, [0, 0]],
]);
/** Nobody has rated the last movie. */
const movies = {
  ratingSum: Float32Array.of(6, 120, 16, 0),
  ratingCount: Int32Array.of(2, 30, 4, 0),
  residualSum: Float32Array.of(-0.7, 12, 1.6, 0),
  scatter: Float32Array.of(0.5, 20, 2, 0),
};
const hashes = Int32Array.from(new Set(catalogue.franchises)).sort();
const byFranchise = (column: ArrayLike<number>) =>
  Float32Array.from(hashes, (hash) =>
    catalogue.franchises.reduce((sum, other, movie) => sum + (other === hash ? column[movie] : 0), 0),
  );
const franchises = {
  hashes,
  ratingCount: byFranchise(movies.ratingCount),
  residualSum: byFranchise(movies.residualSum),
};
const userTable: UserTable = {
  ids: Int32Array.of(4, 5),
  ratingCount: Int32Array.of(5, 100),
  residualSum: Float32Array.of(-4, 30),
  scatter: Float32Array.of(2, 50),
  halves: Int32Array.of(0, 10),
  tasteCount: Int32Array.of(3, 2, 60, 50),
  tasteSum: Float32Array.of(-3, 2, 40, -10),
  vectors: Float32Array.of(0.5, -0.25, 1, 0.75),
  franchiseStart: Int32Array.of(0, 0, 1),
  franchise: Int32Array.of(0),
  franchiseCount: Int32Array.of(2),
  franchiseSum: Float32Array.of(1.5),
};
export const movieFactors = Float32Array.of(0.5, 0.25, -0.5, 1, 0.25, 0.5, 0, 0);
export const prior: PriorTable = {
  mean: Float32Array.of(0.25, 0.5),
  root: Float32Array.of(1, 0, 0.5, 0.75),
  noise: Float32Array.of(0.5),
};

/** Weights of a network's layer by their number: those of the hidden layer, after it, and on the linear path beside it. */
export type WeightOf = (layer: 'hidden' | 'deep' | 'wide', i: number) => number;

/** The networks of a model, with one layer of rectifiers and a linear path beside it, and what else it is made from. */
function objectsOf(model: ModelName, weightOf: WeightOf): Map<string, Uint8Array> {
  const { withUser, withMovie, movieStatistics } = modelKinds[model];
  const { width } = new InputLayout(twoGenres, withUser);
  const wide = width + (withMovie ? 1 : 0);
  const embeds = withUser && !withMovie;
  const dense = withMovie ? 'dense' : 'features';
  const joined = wide + (embeds ? rank : 0);
  const affinity = [
    inputLayer(userFactorsInput, rank),
    inputLayer('movie', 1),
    layer('Embedding', movieFactorsLayer, {}, 'movie'),
    layer('Flatten', 'factors', {}, movieFactorsLayer),
    layer('Dot', 'affinity', { axes: 1, normalize: false }, userFactorsInput, 'factors'),
  ];
  const weights = (name: Parameters<WeightOf>[0], shape: readonly number[]) => ({
    shape,
    values: Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => weightOf(name, i)),
  });
  const { json, weights: bytes } = layersModel(
    [
      inputLayer('features', width),
      ...(withMovie ? affinity : []),
      ...(embeds ? [inputLayer(userEmbeddingInput(0), rank)] : []),
      ...(withMovie ? [layer('Concatenate', 'dense', {}, 'features', 'affinity')] : []),
      ...(embeds ? [layer('Concatenate', 'joined', {}, 'features', userEmbeddingInput(0))] : []),
      layer('Dense', 'hidden', { activation: 'relu' }, embeds ? 'joined' : dense),
      layer('Dense', 'deep', { activation: 'linear' }, 'hidden'),
      layer('Dense', 'wide', { activation: 'linear', use_bias: false }, dense),
      layer('Add', 'rating', {}, 'deep', 'wide'),
    ],
    {
      ...(withMovie && {
        [`${movieFactorsLayer}/embeddings`]: { shape: [4, rank], values: [...movieFactors] },
      }),
      'hidden/kernel': weights('hidden', [joined, units]),
      'hidden/bias': { shape: [units], values: new Array<number>(units).fill(0) },
      'deep/kernel': weights('deep', [units, 1]),
      'deep/bias': { shape: [1], values: [twoGenres.globalMean] },
      'wide/kernel': weights('wide', [wide, 1]),
    },
  );
  const paths = modelPaths(model);
  const { blocks, index } = encodeUsers(userTable);
  return new Map([
    [cataloguePath, encodeCatalogue(catalogue)],
    [paths.topology, new TextEncoder().encode(JSON.stringify(json))],
    [paths.weights, bytes],
    [paths.franchises, encodeFranchises(franchises)],
    ...(movieStatistics ? [[paths.movies, encodeMovies(movies)] as const] : []),
    ...(withUser ? [[paths.users, blocks] as const, [paths.userIndex, index] as const] : []),
  ]);
}

/** A model over four movies, the last of them not rated, whose networks have these weights, and what explains it. */
export async function openExplained(model: ModelName, weightOf: WeightOf) {
  const objects = objectsInMemory(objectsOf(model, weightOf));
  const predictor = await Predictor.open(objects, model, twoGenres, plainUncertainty(model));
  return { predictor, explainer: new Explainer(predictor.parts, prior) };
}

/** Two users whom models that see users know. */
export const explainedUsers: readonly UserRow[] = [0, 1].map((index) =>
  new UserBlock(encodeBlock(userTable)).row(index),
);
