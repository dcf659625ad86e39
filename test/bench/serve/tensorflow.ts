import * as tf from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers';
import type { LayersModelJson } from '../../../model/network/layers-model.ts';
import { modelPaths } from '../../../model/release/paths.ts';
import type { Release } from '../../../model/release/release.ts';
import { useBackend } from '../../../training/models/networks/backend.ts';
import type { Pair } from './asked.ts';

/** Inputs of rows as TensorFlow.js takes them. */
export interface Rows {
  readonly features: tf.Tensor2D;
  /** The user's factors. */
  readonly user_factors: tf.Tensor2D;
  readonly movie: tf.Tensor2D;
}

/** `known` of a release in TensorFlow.js, on the WebAssembly back end. */
export class TensorFlowKnown {
  readonly #model: LayersModel;
  readonly #members: number;

  private constructor(model: LayersModel) {
    this.#model = model;
    this.#members = model.layers.filter(({ name }) => name.endsWith('_hidden0')).length;
  }

  static async open(release: Release): Promise<TensorFlowKnown> {
    await useBackend();
    const paths = modelPaths('known');
    const json: LayersModelJson = JSON.parse(Buffer.from(await release.read(paths.topology)).toString());
    const weights = new Uint8Array(await release.read(paths.weights));
    const artifacts = {
      modelTopology: json.modelTopology,
      weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
      weightData: weights.buffer,
    } as unknown as tf.io.ModelArtifacts;
    return new TensorFlowKnown(await loadLayersModel(tf.io.fromMemory(artifacts)));
  }

  /** `LayersModel.predict`. */
  predict(rows: Rows): Float32Array {
    return tf.tidy(() => {
      const given = this.#model.inputNames.map((name) => rows[name as keyof Rows]);
      return (this.#model.predict(given) as tf.Tensor).dataSync() as Float32Array;
    });
  }

  /** The same by core operations, without the layers' own overhead: the fastest that TensorFlow.js can do. */
  forward({ features, user_factors: ofUser, movie }: Rows): Float32Array {
    return tf.tidy(() => {
      const ofMovie = tf.gather(this.#weight('movie_factors', 0), tf.reshape(movie, [-1]));
      const affinity = tf.sum(tf.mul(ofUser, ofMovie), 1, true);
      const dense = tf.concat([features, affinity as tf.Tensor2D], 1);
      const members = Array.from({ length: this.#members }, (_, i) => this.#member(dense, `member${i}_`));
      const sum = members.reduce((all, one) => tf.add(all, one));
      return tf.div(sum, this.#members).dataSync() as Float32Array;
    });
  }

  #member(dense: tf.Tensor2D, prefix: string): tf.Tensor {
    let x = dense;
    for (let i = 0; this.#model.layers.some(({ name }) => name === `${prefix}hidden${i}`); i++) {
      x = this.#dense(x, `${prefix}hidden${i}`, 'relu');
    }
    return tf.add(
      this.#dense(x, `${prefix}deep`, 'linear'),
      tf.matMul(dense, this.#weight(`${prefix}wide`, 0)),
    );
  }

  #dense(a: tf.Tensor2D, layer: string, activation: 'relu' | 'linear'): tf.Tensor2D {
    const [b, bias] = [this.#weight(layer, 0), this.#weight(layer, 1)];
    return tf.fused.matMul({ a, b, bias, activation }) as tf.Tensor2D;
  }

  #weight(layer: string, index: number): tf.Tensor2D {
    return this.#model.getLayer(layer).getWeights()[index] as tf.Tensor2D;
  }
}

/** Random rows, two fifths of the features not 0, as on real data. */
export function randomRows(features: number, pairs: readonly Pair[]): Rows {
  const values = Float32Array.from({ length: pairs.length * features }, () =>
    Math.random() < 0.4 ? Math.random() - 0.5 : 0,
  );
  const movies = Int32Array.from(pairs, ({ movie }) => movie);
  return {
    features: tf.tensor2d(values, [pairs.length, features]),
    user_factors: tf.tensor2d(pairs.map(({ user: { block, index } }) => [...block.vectors(index)])),
    movie: tf.tensor2d(movies, [pairs.length, 1], 'int32'),
  };
}
