import { sha256 } from '../../../model/digest.ts';
import { isKey } from '../../../model/stores/keys.ts';
import { type Store, StoreError } from '../../../model/stores/store.ts';
import type { PlannedJob } from '../../models/plan.ts';
import { namesRead, takenBy } from '../../models/run-plan.ts';
import { pack, unpack } from './packing.ts';

/** Bytes of the digest that each object begins with (SHA-256, as hex). */
const digestLength = 64;

/** Whether a run can have this name, which becomes part of keys. */
export const isRunName = (run: string) => isKey(run) && !run.includes('/');

/** A value that a job needs does not exist. */
export class MissingError extends Error {
  override readonly name = 'MissingError';
}

/**
 * The values that the jobs of a run exchange, as objects of the store below `runs/<run>/`. Each is written
 * once and verified whenever it is read: a job that runs twice, or late, writes the same or nothing.
 */
export class Workspace {
  readonly #store: Store;
  readonly #prefix: string;

  /** @throws StoreError if no object can be called after the run */
  constructor(store: Store, run: string) {
    if (!isRunName(run)) throw new StoreError(`'${run}' is not a valid name for a run.`);
    this.#store = store;
    this.#prefix = `runs/${run}/`;
  }

  /** @throws MissingError if no job has written it; StoreError if its bytes are not those that were written */
  async read(name: string): Promise<unknown> {
    const key = this.#keyOf(name);
    const stored = await this.#store.get(key);
    if (!stored)
      throw new MissingError(
        `${key} is not in ${this.#store.url}: its job has not finished, or its run has ended.`,
      );
    const { body } = stored;
    const { buffer, byteOffset } = body;
    const digest = Buffer.from(buffer, byteOffset, Math.min(digestLength, body.length)).toString('latin1');
    if (digest !== sha256(body.subarray(digestLength)))
      throw new StoreError(`${key} in ${this.#store.url} is damaged. Start another training.`);
    return unpack(body, digestLength);
  }

  /** Reads what a job takes, one value after the other. @throws as `read` does */
  async take(job: Pick<PlannedJob, 'reads' | 'settings'>): Promise<Record<string, unknown>> {
    const values = new Map<string, unknown>();
    for (const name of namesRead(job)) values.set(name, await this.read(name));
    return takenBy(job, values);
  }

  /**
   * Keeps an existing value: the same job has written it before.
   * @returns whether there was no value before
   */
  async write(name: string, value: unknown): Promise<boolean> {
    const bytes = pack(value, digestLength);
    bytes.write(sha256(bytes.subarray(digestLength)), 'latin1');
    return this.#store.create(this.#keyOf(name), bytes);
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
