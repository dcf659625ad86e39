import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** The two files of a saved LayersModel, side by side in one folder. */
export interface SavedModel {
  /** `model.json`, which names its weight file `weights.bin`. */
  readonly topology: Uint8Array;
  readonly weights: Uint8Array;
}

/** The files that `tf.loadLayersModel` opens in any TF.js program. */
export async function saveModel(model: LayersModel): Promise<SavedModel> {
  const artifacts = await new Promise<tf.io.ModelArtifacts>((resolve, reject) => {
    const handler = tf.io.withSaveHandler(async (saved) => {
      resolve(saved);
      return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(saved) };
    });
    model.save(handler).catch(reject);
  });
  const { weightData, weightSpecs, ...rest } = artifacts;
  const json = { ...rest, weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs }] };
  return {
    topology: new TextEncoder().encode(JSON.stringify(json)),
    weights: new Uint8Array(tf.io.CompositeArrayBuffer.join(weightData)),
  };
}
