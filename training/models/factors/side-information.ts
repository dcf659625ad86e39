import { type Catalogue, contentOf } from '../../../model/data/catalogue.ts';
import type { Ratings } from '../../../model/data/ratings.ts';
import { contentWidth, writeContent } from '../../../model/features/content.ts';
import { type Columns, collectColumns } from './columns.ts';

type MovieColumnsSource = Pick<Catalogue, 'years' | 'genreFlags' | 'traits' | 'genres'>;

/** A column that varies by less is the same for all: what is left are rounding errors of its mean. */
const leastDeviation = 1e-9;

/** A movie's content and the logarithm of its number of ratings, scaled to about 1. */
export function movieColumns(catalogue: MovieColumnsSource, ratingCount: Int32Array): Columns {
  const width = contentWidth(catalogue.genres.length);
  return collectColumns(ratingCount.length, width + 1, (movie, values) => {
    writeContent(values, 0, contentOf(catalogue, movie), catalogue.genres.length);
    values[width] = Math.log1p(ratingCount[movie]) / 2 - 1;
  });
}

/**
 * What a user rated, whatever the stars (implicit feedback): share of each genre, mean age and popularity of the
 * movies, number of ratings, share of half stars. Standardised over the users who rated; zeros for others.
 * @param shareDamping pulls all but the number of ratings towards the mean, as that many ratings would: few say little
 */
export function userColumns(
  ratings: Ratings,
  users: number,
  catalogue: MovieColumnsSource,
  movieCount: Int32Array,
  shareDamping: number,
): Columns {
  const genres = catalogue.genres.length;
  const width = genres + 4;
  const sums = new Float64Array(users * width);
  const counts = new Int32Array(users);
  const row = new Float64Array(contentWidth(genres));
  for (let i = 0; i < ratings.user.length; i++) {
    const at = ratings.user[i] * width;
    const movie = ratings.movie[i];
    writeContent(row, 0, contentOf(catalogue, movie), genres);
    for (let genre = 0; genre < genres; genre++) sums[at + genre] += row[genre];
    sums[at + genres] += row[2 * genres];
    sums[at + genres + 1] += Math.log1p(movieCount[movie]);
    sums[at + genres + 2] += ratings.stars[i] % 1 === 0 ? 0 : 1;
    counts[ratings.user[i]]++;
  }
  for (let user = 0; user < users; user++) {
    for (let i = 0; i < width - 1; i++) sums[user * width + i] /= Math.max(1, counts[user]);
    sums[user * width + width - 1] = Math.log1p(counts[user]);
  }
  standardise(sums, counts, width);
  return collectColumns(users, width, (user, values) => {
    const trust = counts[user] / (counts[user] + shareDamping);
    for (let i = 0; i < width; i++) values[i] = sums[user * width + i] * (i < width - 1 ? trust : 1);
  });
}

/** To mean 0 and deviation 1 over the rows with a count, column by column; rows without become zeros. */
function standardise(values: Float64Array, counts: Int32Array, width: number): void {
  const rated = Array.from(counts.keys()).filter((row) => counts[row] > 0);
  for (let i = 0; i < width; i++) {
    const mean = rated.reduce((sum, row) => sum + values[row * width + i], 0) / Math.max(1, rated.length);
    const square = rated.reduce((sum, row) => sum + (values[row * width + i] - mean) ** 2, 0);
    const deviation = Math.sqrt(square / Math.max(1, rated.length));
    for (let row = 0; row < counts.length; row++) {
      const at = row * width + i;
      values[at] = counts[row] > 0 && deviation > leastDeviation ? (values[at] - mean) / deviation : 0;
    }
  }
}
