import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Keeps the result of each finished split of an evaluation, so that an interrupted one goes on where it
 * stopped. A finished evaluation clears its own.
 */
export class Checkpoint {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The checkpoint of an evaluation in `folder`.
   * @param identity whatever the predictions depend on; the source code is added to it, since an evaluation
   *   must not go on under other code than it began with
   */
  static async open(folder: string, identity: unknown): Promise<Checkpoint> {
    const hash = createHash('sha256')
      .update(JSON.stringify(identity))
      .update(await sourceDigest());
    const own = join(folder, hash.digest('hex').slice(0, 16));
    await mkdir(own, { recursive: true });
    return new Checkpoint(own);
  }

  /** What was kept under `name`, or undefined. */
  async load<Result>(name: string, decode: (bytes: Uint8Array) => Result): Promise<Result | undefined> {
    const bytes = await readFile(join(this.#folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    return bytes && decode(bytes);
  }

  /** Written aside and renamed: what is there is whole. */
  async save(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.#folder, name);
    await writeFile(`${path}.partial`, bytes);
    await rename(`${path}.partial`, path);
  }

  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true });
  }
}

/** A digest of the sources that predictions come from. */
async function sourceDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['../../../model', '../..']) {
    const root = fileURLToPath(new URL(folder, import.meta.url));
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) hash.update(await readFile(path));
  }
  return hash.digest('hex');
}
