interface Segment {
  readonly user: Int32Array;
  readonly movie: Int32Array;
  readonly halves: Uint8Array;
  readonly time: Uint32Array;
}

const segmentBits = 18;
const segmentLength = 1 << segmentBits;
const withinSegment = segmentLength - 1;

/**
 * Ratings in file order, as they are read: 13 bytes each.
 *
 * Columns grow by whole segments: growing one array instead would hold two copies of it at the peak.
 */
export class RatingRows {
  readonly #segments: Segment[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /**
   * @param user user id
   * @param movie index into the catalogue
   * @param halves half stars, 1 to 10
   * @param time seconds since 1970
   */
  add(user: number, movie: number, halves: number, time: number): void {
    const at = this.#length & withinSegment;
    if (this.#length >>> segmentBits === this.#segments.length) this.#segments.push(newSegment());
    const segment = this.#segments[this.#length >>> segmentBits];
    segment.user[at] = user;
    segment.movie[at] = movie;
    segment.halves[at] = halves;
    segment.time[at] = time;
    this.#length++;
  }

  truncate(length: number): void {
    this.#length = length;
  }

  user(row: number): number {
    return this.#segments[row >>> segmentBits].user[row & withinSegment];
  }

  movie(row: number): number {
    return this.#segments[row >>> segmentBits].movie[row & withinSegment];
  }

  halves(row: number): number {
    return this.#segments[row >>> segmentBits].halves[row & withinSegment];
  }

  time(row: number): number {
    return this.#segments[row >>> segmentBits].time[row & withinSegment];
  }

  setUser(row: number, user: number): void {
    this.#segments[row >>> segmentBits].user[row & withinSegment] = user;
  }
}

function newSegment(): Segment {
  return {
    user: new Int32Array(segmentLength),
    movie: new Int32Array(segmentLength),
    halves: new Uint8Array(segmentLength),
    time: new Uint32Array(segmentLength),
  };
}
