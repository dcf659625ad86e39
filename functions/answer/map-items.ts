import { ReleaseError } from '../../model/release/error.ts';
import { StoreError } from '../../model/stores/store.ts';
import { ProblemError } from '../http/problem.ts';
import { publicError } from '../http/public-error.ts';

/** An error stands in the place of an item or of its answer. */
export type OrProblem<T> = T | ProblemError;

/** The same of each item; a caller's error takes its place, and so does that of a user who cannot be read. */
export function mapItems<T, U>(
  items: readonly OrProblem<T>[],
  map: (item: T, index: number) => U,
): OrProblem<U>[] {
  return items.map((one, index) => {
    if (one instanceof ProblemError) return one;
    try {
      return map(one, index);
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status < 500) return error;
      // A user who cannot be read keeps nobody else from an answer.
      if (error instanceof StoreError || error instanceof ReleaseError) return publicError(error);
      throw error;
    }
  });
}

/** Those that no error stands for. */
export function withoutProblems<T>(items: readonly OrProblem<T>[]): T[] {
  return items.filter((one): one is T => !(one instanceof ProblemError));
}

/**
 * Maps some of the items in one way and the others in another, side by side; each result takes its item's place.
 * @param first those that `isFirst` says
 */
export async function mapApart<T, U>(
  items: readonly OrProblem<T>[],
  isFirst: (item: T) => boolean,
  first: (items: readonly T[]) => Promise<OrProblem<U>[]>,
  others: (items: readonly T[]) => Promise<OrProblem<U>[]>,
): Promise<OrProblem<U>[]> {
  const given = withoutProblems(items);
  const [ofFirst, ofOthers] = await Promise.all([
    first(given.filter(isFirst)),
    others(given.filter((one) => !isFirst(one))),
  ]);
  const [firsts, rest] = [ofFirst.values(), ofOthers.values()];
  return items.map((one) =>
    one instanceof ProblemError ? one : (isFirst(one) ? firsts : rest).next().value!,
  );
}
