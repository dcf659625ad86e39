import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeArrays, encodeArrays } from '../../model/release/arrays.ts';
import { type BaselineName, baselineNames } from './baselines.ts';
import type { SplitPredictions } from './run-split.ts';

/**
 * Keeps the predictions of each finished split of an evaluation, so that an interrupted one goes on where it
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
  async load(name: string): Promise<SplitPredictions | undefined> {
    const bytes = await readFile(join(this.#folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!bytes) return undefined;
    const arrays = decodeArrays(bytes);
    const predictions = (key: string) => arrays[key].array as Float32Array;
    const baselines = Object.fromEntries(baselineNames.map((key) => [key, predictions(key)]));
    return { model: predictions('model'), baselines: baselines as Record<BaselineName, Float32Array> };
  }

  /** Written aside and renamed: what is there is whole. */
  async save(name: string, { model, baselines }: SplitPredictions): Promise<void> {
    const arrays = Object.entries({ model, ...baselines }).map(([key, array]) => [
      key,
      { array, shape: [array.length] },
    ]);
    const path = join(this.#folder, name);
    await writeFile(`${path}.partial`, encodeArrays(Object.fromEntries(arrays)));
    await rename(`${path}.partial`, path);
  }

  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true });
  }
}

/** A digest of the sources that predictions come from. */
async function sourceDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['../../model/', '../']) {
    const root = fileURLToPath(new URL(folder, import.meta.url));
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) hash.update(await readFile(path));
  }
  return hash.digest('hex');
}
