import { hash } from 'node:crypto';
import { ReleaseError } from '../release/error.ts';

/** Bytes of a digest: the first of a SHA-256, more than enough to notice damage. */
const digestBytes = 16;
/** Places are counted in fours, so that 32 bits reach 16 GiB: everything here takes whole fours. */
const unit = 4;

/** A piece of the object that an index is of: a block of users, or a node of further ones. */
export interface Piece {
  /** Least user id that it holds. */
  readonly firstId: number;
  readonly bytes: Uint8Array;
}

/**
 * A node of the index of users: pieces that follow each other in the object, in ascending order of their users' ids.
 * Pieces are named by their position in the node.
 *
 * Its bytes: the number of pieces; the first id of each; the start of each, and the end of the last, in fours; the digest of
 * each. Numbers have four bytes, little endian.
 */
export class IndexNode {
  readonly #ids: Int32Array;
  readonly #starts: Uint32Array;
  readonly #digests: Uint8Array;

  /** @throws ReleaseError if the bytes are no node */
  constructor(bytes: Uint8Array) {
    // Copied, since views of a part would keep a larger buffer in memory, and need its alignment.
    const { buffer } = new Uint8Array(bytes);
    const count = bytes.length >= unit ? new Int32Array(buffer, 0, 1)[0] : -1;
    if (count < 0 || nodeBytes(count) !== bytes.length) {
      throw new ReleaseError('The index of users is damaged. Promote another release, or train again.');
    }
    this.#ids = new Int32Array(buffer, unit, count);
    this.#starts = new Uint32Array(buffer, unit * (1 + count), count + 1);
    this.#digests = new Uint8Array(buffer, unit * (2 + 2 * count));
  }

  get length(): number {
    return this.#ids.length;
  }

  /** The piece that holds a user if any does; -1 if the id is below all. */
  find(userId: number): number {
    const ids = this.#ids;
    let low = 0;
    let high = ids.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ids[middle] <= userId) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Where a piece starts in the object, in bytes. */
  start(piece: number): number {
    return this.#starts[piece] * unit;
  }

  /** Where it ends. */
  end(piece: number): number {
    return this.#starts[piece + 1] * unit;
  }

  /** @throws ReleaseError if the bytes are not that piece */
  verify(piece: number, bytes: Uint8Array): void {
    const [start, end] = [this.start(piece), this.end(piece)];
    const digest = this.#digests.subarray(piece * digestBytes, (piece + 1) * digestBytes);
    if (bytes.length === end - start && digestOf(bytes).equals(digest)) return;
    throw new ReleaseError(
      `The users from byte ${start} to ${end} do not match their index. Promote another release, or train again.`,
    );
  }
}

/** The node of pieces that stand one after the other from `start` on. */
export function encodeNode(pieces: readonly Piece[], start: number): Uint8Array {
  const count = pieces.length;
  const bytes = new Uint8Array(nodeBytes(count));
  new Int32Array(bytes.buffer).set([count, ...pieces.map(({ firstId }) => firstId)]);
  const starts = new Uint32Array(bytes.buffer, unit * (1 + count), count + 1);
  starts[0] = start / unit;
  pieces.forEach((piece, i) => {
    starts[i + 1] = starts[i] + piece.bytes.length / unit;
    bytes.set(digestOf(piece.bytes), unit * (2 + 2 * count) + i * digestBytes);
  });
  return bytes;
}

function digestOf(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer').subarray(0, digestBytes);
}

/** Length of a node of that many pieces. */
export function nodeBytes(count: number): number {
  return unit * (2 + 2 * count) + digestBytes * count;
}
