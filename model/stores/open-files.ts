import { close, open, read, readSync } from 'node:fs';
import { promisify } from 'node:util';

// Not by `fs/promises`, whose file handles take three times as long a read.
const openFile = promisify(open);
const closeFile = promisify(close);
const readInThread = promisify(read);

/** Milliseconds that a read takes at most where the system has the part in memory. */
const usualPatience = 1;
/** How many reads threads do after one that took longer. */
const afterSlow = 1000;

interface OpenFile {
  readonly descriptor: Promise<number>;
  readers: number;
}

/** Where bytes go, from which of its bytes on, how many, and their position in the file. */
type Place = readonly [into: Buffer, at: number, length: number, position: number];

/**
 * Files that are read in parts: those who read the same one at the same time open it once.
 *
 * A part that the system has in memory is there before another thread could be woken for it, so reads are synchronous. After
 * one that takes long, as over a network, threads do the next thousand.
 */
export class OpenFiles {
  readonly #files = new Map<string, OpenFile>();
  readonly #pathOf: (key: string) => string;
  readonly #patience: number;
  #slowReads = 0;

  /**
   * @param pathOf of the file that a key stands for; may throw
   * @param patience milliseconds that a fast read takes at most
   */
  constructor(pathOf: (key: string) => string, patience = usualPatience) {
    this.#pathOf = pathOf;
    this.#patience = patience;
  }

  /** The bytes from `start` to before `end` that the file has, if any. */
  async readRange(key: string, start: number, end: number): Promise<Uint8Array> {
    const file = this.#files.get(key) ?? { descriptor: openFile(this.#pathOf(key), 'r'), readers: 0 };
    this.#files.set(key, file);
    file.readers++;
    try {
      return await this.#readFully(await file.descriptor, start, end);
    } finally {
      if (--file.readers === 0) {
        this.#files.delete(key);
        await file.descriptor.then(closeFile, () => {});
      }
    }
  }

  async #readFully(descriptor: number, start: number, end: number): Promise<Uint8Array> {
    // From Node's pool where it is short: by itself it would take longer to allocate and to collect than to read.
    const bytes = Buffer.allocUnsafe(end - start);
    let length = 0;
    while (length < bytes.length) {
      const place: Place = [bytes, length, bytes.length - length, start + length];
      const more =
        this.#slowReads > 0
          ? await this.#readInThread(descriptor, ...place)
          : this.#readNow(descriptor, ...place);
      if (more === 0) break;
      length += more;
    }
    return bytes.subarray(0, length);
  }

  #readNow(descriptor: number, ...place: Place): number {
    const began = performance.now();
    const length = readSync(descriptor, ...place);
    if (performance.now() - began > this.#patience) this.#slowReads = afterSlow;
    return length;
  }

  async #readInThread(descriptor: number, ...place: Place): Promise<number> {
    this.#slowReads--;
    return (await readInThread(descriptor, ...place)).bytesRead;
  }
}
