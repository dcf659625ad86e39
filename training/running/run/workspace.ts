import { DefaultSerializer, deserialize } from 'node:v8';
import { sha256 } from '../../../model/digest.ts';
import { isKey } from '../../../model/stores/keys.ts';
import { type Store, StoreError } from '../../../model/stores/store.ts';

/** Bytes of the digest that each object begins with (SHA-256, as hex). */
const digestLength = 64;

/** What a job needs is not there. */
export class MissingError extends Error {
  override readonly name = 'MissingError';
}

/**
 * The values that the jobs of a run hand on to each other, as objects of the store below `runs/<run>/`. Each is written
 * once and verified whenever it is read: a job that runs twice, or late, writes the same or nothing.
 */
export class Workspace {
  readonly #store: Store;
  readonly #prefix: string;

  /** @throws StoreError if no object can be called after the run */
  constructor(store: Store, run: string) {
    if (!isKey(run) || run.includes('/')) throw new StoreError(`No run can be called '${run}'.`);
    this.#store = store;
    this.#prefix = `runs/${run}/`;
  }

  /** @throws MissingError if no job has written it; StoreError if its bytes are not those that were written */
  async read(name: string): Promise<unknown> {
    const key = this.#keyOf(name);
    const stored = await this.#store.get(key);
    if (!stored)
      throw new MissingError(`${key} is not in ${this.#store.url}: its job has not ended, or its run has.`);
    const bytes = Buffer.from(stored.body.buffer, stored.body.byteOffset, stored.body.byteLength);
    const value = bytes.subarray(digestLength);
    if (bytes.toString('latin1', 0, digestLength) !== sha256(value))
      throw new StoreError(`${key} in ${this.#store.url} is damaged. Start the training again.`);
    return deserialize(value);
  }

  /** Leaves what is there already: the same job has written it before. */
  async write(name: string, value: unknown): Promise<void> {
    // With room for the digest at the front: joining both would take the value's memory once more.
    const serializer = new DefaultSerializer();
    serializer.writeRawBytes(Buffer.alloc(digestLength));
    serializer.writeHeader();
    serializer.writeValue(value);
    const bytes = serializer.releaseBuffer();
    bytes.write(sha256(bytes.subarray(digestLength)), 'latin1');
    await this.#store.create(this.#keyOf(name), bytes);
  }

  async has(name: string): Promise<boolean> {
    return (await this.#store.getRange(this.#keyOf(name), 0, 1)) !== undefined;
  }

  /** Erases everything of the run. @param first what must not be there without all the rest */
  async remove(first: string): Promise<void> {
    await this.#store.erase(this.#keyOf(first));
    for await (const key of this.#store.list(this.#prefix)) await this.#store.erase(key);
  }

  #keyOf(name: string): string {
    return this.#prefix + name;
  }
}
