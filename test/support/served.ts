import type { Catalogue } from '../../model/data/catalogue.ts';
import type { Statistics } from '../../model/features/statistics.ts';
import { catalogueSubject, ratingsOfFranchise, userSubject } from '../../model/predict/subjects.ts';
import { franchiseTable, movieTable } from '../../model/predict/tables.ts';
import { encodeBlock, UserBlock, type UserRow } from '../../model/users/block.ts';
import { sliceUsers, type UserTable, userTable } from '../../model/users/table.ts';

/** A user and a movie of the catalogue as serving sees them, from the statistics of the training ratings. */
export function servedSubjects(statistics: Statistics, catalogue: Catalogue, user: number, movie: number) {
  const franchise = statistics.franchises.ofMovie[movie];
  const siblings = ratingsOfFranchise(franchiseTable(statistics), franchise);
  const people = userTable(new Int32Array(statistics.userCount.length), statistics);
  const row = exactRow(sliceUsers(people, user, user + 1));
  return {
    movie: catalogueSubject(movie, catalogue, siblings, movieTable(statistics)),
    user: userSubject(row, franchise),
  };
}

/** The only user of a table as a row whose floats are not rounded to four bytes, as those of a block are. */
function exactRow(table: UserTable): UserRow {
  const block = new UserBlock(encodeBlock(table));
  const floats = Float64Array.from(block.floats);
  for (const name of ['residualSum', 'scatter', 'tasteSum', 'vectors', 'franchiseSum'] as const) {
    floats.set(table[name], block.at[name]);
  }
  const { sizes, ints, at } = block;
  return { block: { sizes, ints, at, floats } as unknown as UserBlock, index: 0 };
}
