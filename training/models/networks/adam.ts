import * as tf from '@tensorflow/tfjs-core';

/** Adam whose learning rate falls from `rate` to 0 along half a cosine over `steps` steps. */
export class CosineAdam extends tf.AdamOptimizer {
  readonly #rate: number;
  readonly #steps: number;
  #step = 0;

  constructor(rate: number, steps: number) {
    super(rate, 0.9, 0.999, 1e-7);
    this.#rate = rate;
    this.#steps = steps;
  }

  override applyGradients(gradients: Parameters<tf.AdamOptimizer['applyGradients']>[0]): void {
    this.learningRate = (this.#rate * (1 + Math.cos((Math.PI * this.#step) / this.#steps))) / 2;
    this.#step++;
    super.applyGradients(gradients);
  }
}
