import { close, open, read } from 'node:fs';
import { promisify } from 'node:util';
import { hasCode } from './codes.ts';

// Not by `fs/promises`, whose file handles take three times as long a read.
const openFile = promisify(open);
const closeFile = promisify(close);

interface OpenFile {
  readonly descriptor: Promise<number>;
  readers: number;
}

/** Files that are read in parts: those who read the same one at the same time open it once. */
export class OpenFiles {
  readonly #files = new Map<string, OpenFile>();

  /** The bytes from `start` to before `end` that the file has; undefined if there are none, or no such file. */
  async readRange(path: string, start: number, end: number): Promise<Uint8Array | undefined> {
    const file = this.#files.get(path) ?? { descriptor: openFile(path, 'r'), readers: 0 };
    this.#files.set(path, file);
    file.readers++;
    try {
      return await readWhole(await file.descriptor, start, end);
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'EISDIR')) return undefined;
      throw error;
    } finally {
      if (--file.readers === 0) {
        this.#files.delete(path);
        await file.descriptor.then(closeFile, () => {});
      }
    }
  }
}

async function readWhole(descriptor: number, start: number, end: number): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(end - start);
  let length = 0;
  while (length < bytes.length) {
    const more = await readSome(descriptor, bytes, length, start + length);
    if (more === 0) break;
    length += more;
  }
  return length > 0 ? bytes.subarray(0, length) : undefined;
}

function readSome(descriptor: number, into: Uint8Array, at: number, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(descriptor, into, at, into.length - at, position, (error, length) =>
      error ? reject(error) : resolve(length),
    );
  });
}
