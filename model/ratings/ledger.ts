import { type Store, StoreError } from '../stores/store.ts';
import { ForgottenReader } from './forgotten.ts';
import { type Receipt, readHistory } from './history.ts';
import { decodeRatings, encodeRatings } from './json.ts';
import { submissionKey, submissionName } from './layout.ts';
import { type NewRating, submission, submissionOf } from './submission.ts';

/** Accepted durably; or rejected, because the key belongs to another request or the user was forgotten. */
export type Appended = { readonly receivedAt: number } | 'key-reused' | 'forgotten';

/** Takes ratings in, one immutable object a request, which the next training reads. */
export class RatingsLedger {
  readonly #store: Store;
  readonly #forgotten: ForgottenReader;

  constructor(store: Store) {
    this.#store = store;
    this.#forgotten = new ForgottenReader(store);
  }

  /**
   * Stores a user's ratings. Retries with the same key and ratings are stored once, however late.
   *
   * Conditions are checked after the object exists, never before. A training that takes an object into the history
   * deletes it only then, so a request that could create it again finds its receipt; and `forget` erases only
   * after the list names the user, so ratings of a user who is not on it yet will be found by that erasure.
   * @param now milliseconds since 1970
   * @throws StoreError if the store does not answer: the ratings may be stored or not, so send them again
   */
  async append(
    userId: number,
    idempotencyKey: string,
    ratings: readonly NewRating[],
    now: number,
  ): Promise<Appended> {
    const name = submissionName(idempotencyKey);
    const mine = submissionOf(ratings, now);
    const created = await this.#store.create(submissionKey(userId, name), encodeRatings(mine));
    const earlier = created ? mine : await this.#read(userId, name);
    const [{ history }, forgotten] = await Promise.all([
      readHistory(this.#store, userId),
      this.#forgotten.read(),
    ]);
    if (forgotten.has(userId)) return 'forgotten';
    const receipt = history.receipts.get(name) ?? earlier;
    if (receipt === undefined) {
      throw new StoreError(`${submissionKey(userId, name)} disappeared from ${this.#store.url}. Try again.`);
    }
    return receipt.digest === mine.digest ? { receivedAt: receipt.receivedAt } : 'key-reused';
  }

  /** Undefined if a training has taken it into the history meanwhile. */
  async #read(userId: number, name: string): Promise<Receipt | undefined> {
    const key = submissionKey(userId, name);
    const stored = await this.#store.get(key);
    return stored && decodeRatings(stored.body, submission, key);
  }
}
