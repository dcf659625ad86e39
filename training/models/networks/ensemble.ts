import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { FeatureConstants } from '../../../model/features/constants.ts';
import type { InputLayout } from '../../../model/features/inputs.ts';
import {
  movieFactorsLayer,
  userEmbeddingInput,
  userFactorsInput,
  userVectorInputs,
} from '../../../model/network/user-vectors.ts';
import type { Product } from '../factors/low-rank.ts';
import { buildEnsemble, buildMember, memberPrefix, userEmbeddingLayer } from './architecture.ts';
import { useBackend } from './backend.ts';
import { architectureOf, type ModelJob } from './model-job.ts';
import { type SavedModel, saveModel } from './save.ts';
import type { MemberWeights } from './train-member.ts';

/** The mean of trained networks as one saved LayersModel, and what it takes of each user. */
export interface Ensemble extends SavedModel {
  /** `UserTable.vectors`. */
  readonly vectors: Float32Array;
}

/** Makes one model of trained networks. */
export async function assembleModel(
  job: ModelJob,
  constants: FeatureConstants,
  layout: InputLayout,
  members: readonly MemberWeights[],
  factors?: Product,
): Promise<Ensemble> {
  await useBackend();
  const architecture = architectureOf(job, constants, layout);
  const ensemble = buildEnsemble(architecture, members.length);
  const member = buildMember(architecture, { seed: 0, dropout: 0 });
  /** Users × width, by the input that takes a row of it. */
  const tables = new Map<string, Float32Array>();
  for (const [i, weights] of members.entries()) {
    for (const [layer, own] of weightsByLayer(member, weights)) {
      if (layer === userEmbeddingLayer) tables.set(userEmbeddingInput(i), own[0]);
      else setWeights(ensemble, memberPrefix(i) + layer, own);
    }
  }
  if (factors) {
    setWeights(ensemble, movieFactorsLayer, [factors.movies]);
    tables.set(userFactorsInput, factors.users);
  }
  const inputs = userVectorInputs(ensemble.inputNames);
  const vectors = sideBySide(
    inputs.map((name) => tables.get(name)!),
    job.users,
  );
  const saved = await saveModel(ensemble);
  member.dispose();
  ensemble.dispose();
  return { ...saved, vectors };
}

/** The weights of each layer that has any, by its name. */
function weightsByLayer(network: LayersModel, weights: MemberWeights): Map<string, MemberWeights> {
  const byLayer = new Map<string, MemberWeights>();
  let at = 0;
  for (const layer of network.layers) {
    const own = weights.slice(at, at + layer.weights.length);
    at += own.length;
    if (own.length > 0) byLayer.set(layer.name, own);
  }
  return byLayer;
}

function setWeights(network: LayersModel, name: string, values: MemberWeights): void {
  const layer = network.getLayer(name);
  tf.tidy(() => layer.setWeights(values.map((own, i) => tf.tensor(own, layer.weights[i].shape as number[]))));
}

/** The rows of several tables of as many rows, joined. */
function sideBySide(tables: readonly Float32Array[], rows: number): Float32Array {
  const widths = tables.map(({ length }) => length / rows);
  const width = widths.reduce((sum, own) => sum + own, 0);
  const joined = new Float32Array(rows * width);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (const [i, table] of tables.entries()) {
      joined.set(table.subarray(row * widths[i], (row + 1) * widths[i]), at);
      at += widths[i];
    }
  }
  return joined;
}
