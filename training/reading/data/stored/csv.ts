import type { Dataset } from '../../../../model/data/dataset.ts';
import { moviesOf } from '../movies-of.ts';

export const ratingsHeader = 'userId,movieId,rating,timestamp\n';
const moviesHeader = 'movieId,title,genres\n';

/** All movies in MovieLens' CSV layout. */
export function moviesCsv({ catalogue }: Pick<Dataset, 'catalogue'>): string {
  const lines = moviesOf(catalogue).map(({ id, title, genres }) => {
    const listed = genres.length > 0 ? genres.join('|') : '(no genres listed)';
    return `${id},${quoted(title)},${quoted(listed)}\n`;
  });
  return moviesHeader + lines.join('');
}

/**
 * All ratings in MovieLens' CSV layout without its header, in pieces of at least so many characters (the last: fewer).
 * A user's lines are in one piece, so that forgetting a user rewrites one.
 * @param isLeftOut users whose ratings are not to be written
 */
export function* ratingLines(
  { users, catalogue, ratings }: Pick<Dataset, 'users' | 'catalogue' | 'ratings'>,
  isLeftOut: (userId: number) => boolean,
  length: number,
): Iterable<string> {
  let text = '';
  for (let start = 0; start < ratings.user.length; ) {
    const end = endOfUser(ratings.user, start);
    const user = users[ratings.user[start]];
    for (let i = start; i < end && !isLeftOut(user); i++) {
      text += `${user},${catalogue.ids[ratings.movie[i]]},${ratings.stars[i]},${ratings.time[i]}\n`;
    }
    start = end;
    if (text.length < length) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** The lines without those of a user. */
export function withoutUser(text: string, userId: number): string {
  // Lines begin with the user: `7,` at a line's start is user 7 and nobody else.
  return text.replaceAll(new RegExp(`^${userId},.*\n`, 'gm'), '');
}

function endOfUser(user: Int32Array, start: number): number {
  let end = start + 1;
  while (end < user.length && user[end] === user[start]) end++;
  return end;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}
