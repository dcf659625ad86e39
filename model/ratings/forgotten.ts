import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Store } from '../stores/store.ts';
import { update } from '../stores/update.ts';
import { decodeRatings, encodeRatings, formatVersion } from './json.ts';
import { forgottenKey } from './layout.ts';

const schema = v.object({ formatVersion, salt: v.string(), latest: v.number(), users: v.array(v.string()) });
type Content = Omit<v.InferOutput<typeof schema>, 'formatVersion'>;

/**
 * Users that trainings must skip, even if a base data set still contains them.
 *
 * Only salted hashes are kept. They hide ids from a casual reader, not from somebody with access to the store who tests
 * one id: a list that can be checked for an id always allows that.
 */
export class Forgotten {
  readonly #salt: string;
  readonly #users: ReadonlySet<string>;
  /** When a user was last forgotten, in milliseconds since 1970; 0 if never. */
  readonly latest: number;

  constructor({ salt, latest, users }: Content = { salt: '', latest: 0, users: [] }) {
    this.#salt = salt;
    this.#users = new Set(users);
    this.latest = latest;
  }

  get size(): number {
    return this.#users.size;
  }

  has(userId: number): boolean {
    return this.size > 0 && this.#users.has(hash(this.#salt, userId));
  }
}

export async function readForgotten(store: Store): Promise<Forgotten> {
  return new ForgottenReader(store).read();
}

/** Reads the list again only when it has changed. */
export class ForgottenReader {
  readonly #store: Store;
  #version: string | undefined;
  #list = new Forgotten();

  constructor(store: Store) {
    this.#store = store;
  }

  async read(): Promise<Forgotten> {
    const stored = await this.#store.get(forgottenKey, this.#version);
    if (stored !== undefined && stored !== 'not-modified') {
      this.#list = new Forgotten(decodeRatings(stored.body, schema, forgottenKey));
      this.#version = stored.version;
    }
    return this.#list;
  }
}

/**
 * Puts a user on the list for good.
 * @param now milliseconds since 1970
 * @throws StoreError if others keep changing the list
 */
export async function addForgotten(store: Store, userId: number, now: number): Promise<void> {
  await update(store, forgottenKey, (stored) => {
    const before: Content = stored
      ? decodeRatings(stored.body, schema, forgottenKey)
      : { salt: randomBytes(16).toString('hex'), latest: 0, users: [] };
    const users = [...new Set([...before.users, hash(before.salt, userId)])].sort();
    const content = { salt: before.salt, latest: Math.max(now, before.latest), users };
    return { body: encodeRatings(content), result: undefined };
  });
}

function hash(salt: string, userId: number): string {
  return createHash('sha256').update(`${salt}:${userId}`).digest('hex').slice(0, 32);
}
