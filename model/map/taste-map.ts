import { decodeArrays, encodeArrays } from '../release/arrays.ts';
import { ReleaseError } from '../release/error.ts';

/** A direction of the map. */
export interface TasteAxis {
  /** Share of the variance of tastes along it: 0 to 1. */
  readonly share: number;
  /** Genres whose movies lie farthest to its lower end (left, bottom), by their positions in the vocabulary, the farthest first. */
  readonly low: readonly number[];
  /** The same of its upper end (right, top). */
  readonly high: readonly number[];
}

/** Where movies lie by whom they suit, however good they are: movies that the same people like are close. */
export interface TasteMap {
  /**
   * Place of each movie of the catalogue, in stars: the distance of two is by how much what users would give them differs (root
   * mean square over the users) along both axes. NaN of a movie that has no place.
   */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Across and up; none where movies do not differ in two directions, and no movie has a place. */
  readonly axes: readonly TasteAxis[];
}

/** Maximum number of genres at each end of an axis. */
export const mostGenres = 3;
const none = -1;
const ends = ['low', 'high'] as const;

export function encodeTasteMap({ x, y, axes }: TasteMap): Uint8Array {
  const genres = axes.flatMap((axis) =>
    ends.flatMap((end) => Array.from({ length: mostGenres }, (_, i) => axis[end][i] ?? none)),
  );
  return encodeArrays({
    x: { array: x, shape: [x.length] },
    y: { array: y, shape: [y.length] },
    shares: { array: Float32Array.from(axes, ({ share }) => share), shape: [axes.length] },
    genres: { array: Int32Array.from(genres), shape: [axes.length, ends.length, mostGenres] },
  });
}

/** The map as views of `bytes`. @throws ReleaseError if these are no map */
export function decodeTasteMap(bytes: Uint8Array): TasteMap {
  const { x, y, shares, genres } = decodeArrays(bytes);
  const isWhole =
    x?.array instanceof Float32Array &&
    y?.array instanceof Float32Array &&
    x.array.length === y.array.length &&
    genres?.array.length === shares?.array.length * ends.length * mostGenres;
  if (!isWhole) {
    throw new ReleaseError('The map of tastes is damaged. Promote another release, or train again.');
  }
  const genresAt = (end: number) =>
    Array.from(genres.array.subarray(end * mostGenres, (end + 1) * mostGenres)).filter((one) => one !== none);
  const axes = Array.from(shares.array, (share, i) => ({
    share,
    low: genresAt(ends.length * i),
    high: genresAt(ends.length * i + 1),
  }));
  return { x: x.array, y: y.array, axes };
}

/** Whether a movie has a place. */
export function hasPlace({ x }: Pick<TasteMap, 'x'>, movie: number): boolean {
  return !Number.isNaN(x[movie]);
}
