import type { Network } from '../network/network.ts';
import { userVectorInputs } from '../network/user-vectors.ts';
import type { UserRow } from '../users/block.ts';

/** The inputs of a network that take a user's vectors. */
export class VectorInputs {
  /** In the order of `UserTable.vectors`; views that stay valid. */
  readonly #inputs: readonly {
    readonly values: Float32Array;
    readonly stride: number;
    readonly width: number;
  }[];

  constructor(network: Network) {
    this.#inputs = userVectorInputs(network.inputNames).map((name) => ({
      values: network.input(name),
      stride: network.stride(name),
      width: network.width(name),
    }));
  }

  /** Writes what the networks have learnt of a user to a row. */
  write(row: number, { block, index }: UserRow): void {
    this.writeAll(row, block.floats, block.at.vectors + index * block.sizes.vector);
  }

  /** Writes vectors that stand side by side from `start` on. */
  writeAll(row: number, vectors: Float32Array, start = 0): void {
    let from = start;
    for (const { values, stride, width } of this.#inputs) {
      for (let i = 0; i < width; i++) values[row * stride + i] = vectors[from++];
    }
  }
}
