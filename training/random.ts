import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { hashText, mix } from '../model/hash.ts';

/**
 * The seed of a stream of its own, such as `deriveSeed(1, 'known', 'chain', 3)`: whatever draws from one stream says
 * nothing of another, also of the same names under an adjacent seed.
 * @returns an unsigned 32-bit integer
 */
export function deriveSeed(seed: number, ...stream: (string | number)[]): number {
  return hashText([seed, ...stream].join('/'));
}

/**
 * A stream of random numbers that a seed determines: xoroshiro128+ of the pinned `pure-rand`.
 *
 * Everything random in a training or an evaluation comes from such a stream.
 */
export class Random {
  readonly #generator: RandomGenerator;

  constructor(seed: number) {
    // Mixed, since the generator's first numbers tell a bare seed, and those of adjacent seeds resemble each other.
    this.#generator = xoroshiro128plusFromState([1, 2, 3, 4].map((word) => mix(mix(seed) + word) | 0));
  }

  /** 32 random bits, as an unsigned integer. */
  bits(): number {
    return this.#generator.next() >>> 0;
  }

  /** Uniform in [0, 1), in steps of 2^-32. */
  uniform(): number {
    return this.bits() / 2 ** 32;
  }

  /** 0 to `count` - 1 in random order (Fisher-Yates from the end). */
  permutation(count: number): Int32Array {
    const order = new Int32Array(count).map((_, i) => i);
    for (let last = count - 1; last > 0; last--) {
      const other = Math.floor(this.uniform() * (last + 1));
      const own = order[last];
      order[last] = order[other];
      order[other] = own;
    }
    return order;
  }
}
