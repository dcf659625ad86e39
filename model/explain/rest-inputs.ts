import type { Network } from '../network/network.ts';
import { movieFactorsLayer } from '../network/user-vectors.ts';
import type { MovieDescription } from '../predict/subjects.ts';
import { VectorInputs } from '../predict/vector-inputs.ts';
import type { UserRow } from '../users/block.ts';
import { splitAffinity } from './affinity.ts';
import type { Players } from './players.ts';

type WriteRow = (row: number, coalition: number) => void;

/** Factors of whom an explanation compares with. */
interface TypicalFactors {
  readonly user: Float32Array;
  readonly movie: Float32Array;
}

/** The inputs besides the features: the user's vectors and the movie's index. */
export class RestInputs {
  readonly #players: Players;
  readonly #vectors: VectorInputs;
  readonly #movies: Float32Array | undefined;
  readonly #movieStride: number;
  readonly #table: Float32Array | undefined;
  readonly #typical: TypicalFactors;

  /** @param typical of no use where the networks have no factors of movies */
  constructor(network: Network, players: Players, typical: TypicalFactors) {
    const withMovie = network.inputNames.includes('movie');
    this.#players = players;
    this.#vectors = new VectorInputs(network);
    this.#movies = withMovie ? network.input('movie') : undefined;
    this.#movieStride = withMovie ? network.stride('movie') : 0;
    this.#table = network.table(movieFactorsLayer);
    this.#typical = typical;
  }

  /** Writes these inputs of a question to rows, as much of them as a coalition knows. */
  of(user: UserRow | undefined, movie: number | MovieDescription): WriteRow {
    const number = typeof movie === 'number' ? movie : 0;
    const vectorOf = user ? this.#vectorsOf(user.block.vectors(user.index), number) : undefined;
    return (row, coalition) => {
      if (this.#movies) this.#movies[row * this.#movieStride] = number;
      if (vectorOf) this.#vectors.writeAll(row, vectorOf(coalition));
    };
  }

  #vectorsOf(user: Float32Array, movie: number): (coalition: number) => Float32Array {
    const players = this.#players;
    const nothing = new Float32Array(user.length);
    if (!this.#table) {
      return (coalition) => (players.has(coalition, 'factors') ? user : nothing);
    }
    const own = this.#table.subarray(movie * user.length, (movie + 1) * user.length);
    const parts = splitAffinity(user, own, this.#typical.user, this.#typical.movie);
    const square = own.reduce((sum, factor) => sum + factor * factor, 0);
    // Nothing else of a user's vector counts than its product with the movie's: a multiple of that has any product.
    const vectorWith = (affinity: number) => own.map((factor) => (factor * affinity) / (square || 1));
    const vectors = new Map<number, Float32Array>();
    return (coalition) => {
      const known = (['user', 'movie', 'factors'] as const).filter((player) =>
        players.has(coalition, player),
      );
      if (known.length === 3) return user;
      const affinity = known.reduce((sum, player) => sum + parts[player], parts.start);
      const vector = vectors.get(affinity) ?? vectorWith(affinity);
      vectors.set(affinity, vector);
      return vector;
    };
  }
}
