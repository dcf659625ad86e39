import { createHash } from 'node:crypto';

/** Each user has a folder of their own, so that all that is kept of them is found, and erased, by its prefix. */
export const usersPrefix = 'ratings/users/';

/** Movies described by requests: not personal data, so they are kept outside of users' folders. */
export const moviesKey = 'ratings/movies.json';

/** The users that trainings must skip. */
export const forgottenKey = 'ratings/forgotten.json';

export function userPrefix(userId: number): string {
  return `${usersPrefix}${userId}/`;
}

/** A submission that no training has taken into the user's history yet. */
export function submissionKey(userId: number, name: string): string {
  return `${userPrefix(userId)}received/${name}.json`;
}

/** What trainings have made of a user's submissions. */
export function historyKey(userId: number): string {
  return `${userPrefix(userId)}history.json`;
}

/**
 * A submission's name from the client's idempotency key: 128 bits of its SHA-256 in hex.
 * A client's key may contain characters that keys of the store cannot, or data that should not be kept.
 */
export function submissionName(idempotencyKey: string): string {
  return createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 32);
}

/** Whose object that is, and which: a submission by its name, or the history. Undefined for anything else. */
export function parseUserKey(key: string): { readonly userId: number; readonly name?: string } | undefined {
  const [, id, rest] = /^ratings\/users\/([1-9]\d{9})\/(.+)$/.exec(key) ?? [];
  if (rest === 'history.json') return { userId: Number(id) };
  const name = /^received\/([0-9a-f]{32})\.json$/.exec(rest ?? '')?.[1];
  return name === undefined ? undefined : { userId: Number(id), name };
}
