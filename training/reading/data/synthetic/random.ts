import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded source of random numbers: the same seed and stream give the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1), 32 bits: enough for choices, and twice as fast as 53. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Exponential with mean 1. */
  exponential(): number;
}

/** Streams of one seed don't overlap: each starts 2^64 numbers after the one before. */
export function randomStream(seed: number, stream: number): Random {
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i <= stream; i++) generator.jump();
  const uniform = () => (generator.next() >>> 0) / 2 ** 32;
  let spare: number | undefined;
  return {
    uniform,
    exponential: () => -Math.log(1 - uniform()),
    /** Box-Muller: normals come in pairs. */
    normal() {
      if (spare !== undefined) {
        const value = spare;
        spare = undefined;
        return value;
      }
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      const angle = 2 * Math.PI * uniform();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
  };
}

/** Brings the first `length` numbers into random order, in place (Fisher-Yates). */
export function shuffle(numbers: Int32Array, length: number, random: Random): Int32Array {
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    const number = numbers[i];
    numbers[i] = numbers[j];
    numbers[j] = number;
  }
  return numbers;
}
