import type { KnownUser, Newcomer } from '../../model/predict/newcomers.ts';
import type { ShownRating } from '../../model/predict/shown.ts';
import type { ServedRelease } from '../serving/served.ts';

/** Somebody who shows ratings. */
export interface Showing {
  /** Undefined for somebody new. */
  readonly userId?: number | undefined;
  readonly shown: readonly ShownRating[];
}

/**
 * Looks up who of them is known, and what these rated before.
 * @returns what makes a user of one of them; it throws a StoreError or ReleaseError if that one could not be read
 */
export async function introduce(
  users: readonly Showing[],
  served: ServedRelease,
): Promise<(user: Showing) => Newcomer> {
  const { newcomers } = await served.part('few-shot');
  const known = await findKnown(new Set(users.flatMap(({ userId }) => userId ?? [])), served);
  return ({ userId, shown }) => newcomers.meet(shown, known(userId));
}

/** Those of them who are known, and what they rated. Nothing is read where nobody has an id. */
export async function findKnown(
  userIds: ReadonlySet<number>,
  served: ServedRelease,
): Promise<(userId: number | undefined) => KnownUser | undefined> {
  if (userIds.size === 0) return () => undefined;
  const [rows, histories] = await Promise.all([
    served.part('known').then((known) => known.findUsers(userIds)),
    served.part('history').then((history) => history.find(userIds)),
  ]);
  return (userId) => {
    const row = userId === undefined ? undefined : rows.rated(userId);
    const history = row && histories.history(userId!);
    return row && history && { row, history };
  };
}
