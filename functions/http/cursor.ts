import { hashText } from '../../model/hash.ts';
import { ProblemError } from './problem.ts';
import { invalidParameter } from './query.ts';
import { routeTo } from './unknowns.ts';

/** What a cursor continues. */
export interface Listed {
  /** Id of the release whose list it is. */
  readonly release: string;
  /** What was asked for: all that decides what is on the list, and in which order. */
  readonly asked: readonly unknown[];
}

/** A cursor that continues a list of that release after so many elements. */
export function encodeCursor({ release, asked }: Listed, after: number): string {
  return Buffer.from(JSON.stringify([release, hashOf(asked), after])).toString('base64url');
}

/**
 * After how many elements the list goes on; 0 without a cursor.
 * @throws ProblemError if the cursor is none, or of another list
 */
export function decodeCursor(cursor: string | undefined, { release, asked }: Listed): number {
  if (cursor === undefined) return 0;
  const parts = parse(cursor);
  if (!parts) throw invalidParameter('cursor', cursor, 'what the page before had as `next`');
  const [from, hash, after] = parts;
  if (from !== release) throw staleCursor();
  if (hash !== hashOf(asked)) {
    throw invalidParameter('cursor', cursor, 'of a page with the same query, genre, yearFrom and yearTo');
  }
  return after;
}

function parse(cursor: string): readonly [release: string, hash: number, after: number] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 3) return undefined;
    const [release, hash, after] = parts;
    const isCursor = typeof release === 'string' && Number.isInteger(hash) && Number.isSafeInteger(after);
    return isCursor && after >= 0 ? [release, hash, after] : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function hashOf(asked: readonly unknown[]): number {
  return hashText(JSON.stringify(asked));
}

function staleCursor(): ProblemError {
  const route = routeTo('searchMovies');
  const detail = 'Another release has gone live since the previous page. Start again without a cursor.';
  return new ProblemError('stale-cursor', { detail, field: 'cursor', route });
}
