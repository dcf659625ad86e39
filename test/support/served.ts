import type { Catalogue } from '../../model/data/catalogue.ts';
import type { Statistics } from '../../model/features/statistics.ts';
import { catalogueSubject, ratingsOfFranchise, userSubject } from '../../model/predict/subjects.ts';
import { franchiseTable, movieTable } from '../../model/predict/tables.ts';
import { encodeBlock, UserBlock } from '../../model/users/block.ts';
import { sliceUsers, userTable } from '../../model/users/table.ts';

/** A user and a movie of the catalogue as serving sees them, from the statistics of the training ratings. */
export function servedSubjects(statistics: Statistics, catalogue: Catalogue, user: number, movie: number) {
  const franchise = statistics.franchises.ofMovie[movie];
  const siblings = ratingsOfFranchise(franchiseTable(statistics), franchise);
  const people = userTable(new Int32Array(statistics.userCount.length), statistics);
  const block = new UserBlock(encodeBlock(sliceUsers(people, user, user + 1)));
  return {
    movie: catalogueSubject(movie, catalogue, siblings, movieTable(statistics)),
    user: userSubject(block.row(0), franchise),
  };
}
