import pMap from 'p-map';
import { addSubmissions, encodeHistory, type History, readHistory } from '../../../model/ratings/history.ts';
import { decodeRatings } from '../../../model/ratings/json.ts';
import { historyKey, parseUserKey, submissionKey, usersPrefix } from '../../../model/ratings/layout.ts';
import { type Submission, submission } from '../../../model/ratings/submission.ts';
import type { Store } from '../../../model/stores/store.ts';
import { overtaken, retryOvertaken, swap } from '../../../model/stores/update.ts';

/** Objects of one user that are read or deleted at once. */
const concurrency = 8;

/** A user and the names of the submissions that the store lists. */
export interface ListedUser {
  readonly userId: number;
  readonly names: readonly string[];
}

/** What the store holds of a user. */
export interface UserRecord extends ListedUser {
  /** With the fresh submissions in it. */
  readonly history: History;
  /** Submissions that the stored history lacks, by name. */
  readonly fresh: ReadonlyMap<string, Submission>;
  /** Of the stored history; absent if there is none. */
  readonly version?: string;
}

/** Every user of whom the store holds anything, each once: ids have ten digits, so that keys sort as they do. */
export async function* listUsers(store: Store, prefix = usersPrefix): AsyncIterable<ListedUser> {
  let current: { userId: number; names: string[] } | undefined;
  for await (const key of store.list(prefix)) {
    const parsed = parseUserKey(key);
    if (parsed === undefined) continue;
    if (parsed.userId !== current?.userId) {
      if (current) yield current;
      current = { userId: parsed.userId, names: [] };
    }
    if (parsed.name !== undefined) current.names.push(parsed.name);
  }
  if (current) yield current;
}

/**
 * Reads a user's submissions, then the history. In this order: a submission that has vanished since it was listed was
 * taken into the history before, so the history that is read now has it.
 */
export async function readRecord(store: Store, { userId, names }: ListedUser): Promise<UserRecord> {
  const submissions = await pMap(names, (name) => readSubmission(store, userId, name), { concurrency });
  const { history, ...version } = await readHistory(store, userId);
  const fresh = new Map<string, Submission>();
  submissions.forEach((read, i) => {
    if (read && !history.receipts.has(names[i])) fresh.set(names[i], read);
  });
  return { userId, names, fresh, history: addSubmissions(history, fresh), ...version };
}

/**
 * Takes the fresh submissions into the stored history, then deletes every listed one.
 *
 * Killed in between, it leaves submissions that the history has a receipt of, which change nothing and go next time.
 * Whoever loses against another training reads again.
 * @returns the record as it is stored now
 */
export async function compactRecord(store: Store, read: UserRecord): Promise<UserRecord> {
  let record = read;
  await retryOvertaken(`${historyKey(read.userId)} in ${store.url}`, async () => {
    if (record.fresh.size === 0 || (await publish(store, record))) return;
    record = await readRecord(store, record);
    return overtaken;
  });
  await pMap(record.names, (name) => store.remove(submissionKey(record.userId, name)), { concurrency });
  return record;
}

function publish(store: Store, { userId, history, version }: UserRecord): Promise<boolean> {
  return swap(store, historyKey(userId), encodeHistory(history), version);
}

async function readSubmission(store: Store, userId: number, name: string): Promise<Submission | undefined> {
  const key = submissionKey(userId, name);
  const stored = await store.get(key);
  return stored && decodeRatings(stored.body, submission, key);
}
