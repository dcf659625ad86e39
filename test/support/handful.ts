import type { Dataset } from '../../model/data/dataset.ts';
import { allocateRatings } from '../../model/data/ratings.ts';
import { digestOf } from '../../training/reading/data/digest.ts';
import { catalogueOf } from '../../training/reading/data/formats/movie-list.ts';

/** Users 1 to 3 and one more (4 and up), who each gave movies 1 and 2 as many stars as the movie's id. */
export function handfulOfData(lastUser: number): Dataset {
  const users = Int32Array.of(1, 2, 3, lastUser);
  const ratings = allocateRatings(2 * users.length);
  for (let row = 0; row < ratings.user.length; row++) {
    ratings.user[row] = row >> 1;
    ratings.movie[row] = row % 2;
    ratings.stars[row] = 1 + (row % 2);
    ratings.time[row] = 1000 + row;
  }
  const catalogue = catalogueOf([
    { id: 1, title: 'Paper Moon, A "Film" (1973)', genres: ['Comedy', 'Drama'] },
    { id: 2, title: 'Untitled', genres: [] },
  ]);
  const data = { name: 'handful', source: 'handful', synthetic: false, users, catalogue, ratings };
  const digest = digestOf(data, ratings);
  return { ...data, counts: { badRows: 0, duplicateRatings: 0 }, digest, baseDigest: digest };
}
