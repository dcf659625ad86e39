/** A movie of the catalogue, by its position, and its rating in stars. */
export interface Ranked {
  readonly movie: number;
  readonly rating: number;
}

/** The highest ratings, best first; of equal ones the first. @param ratings of `movies`, in their order */
export function highest(movies: Int32Array, ratings: Float32Array, count: number): Ranked[] {
  const found: Ranked[] = [];
  for (let i = 0; i < movies.length; i++) {
    // Compared with the least of them alone, which few ratings beat.
    const rating = ratings[i];
    if (found.length === count && !(rating > found[count - 1].rating)) continue;
    let place = Math.min(found.length, count - 1);
    for (; place > 0 && found[place - 1].rating < rating; place--) found[place] = found[place - 1];
    found[place] = { movie: movies[i], rating };
  }
  return found;
}

/** The same of all movies of the catalogue that are allowed. @param ratings one element a movie */
export function highestAllowed(
  ratings: Float32Array,
  isAllowed: (movie: number) => boolean,
  count: number,
): Ranked[] {
  const movies = new Int32Array(ratings.length);
  const own = new Float32Array(ratings.length);
  let allowed = 0;
  // By index: an iterator takes ten times as long.
  for (let movie = 0; movie < ratings.length; movie++) {
    if (!isAllowed(movie)) continue;
    movies[allowed] = movie;
    own[allowed++] = ratings[movie];
  }
  return highest(movies.subarray(0, allowed), own, count);
}

/** Those movies, in their order, whose product with the user's factors is among the `count` largest; all, if they are fewer. */
export function likeliest(
  movies: Int32Array,
  ofUser: Float32Array,
  ofMovies: Float32Array,
  count: number,
): Int32Array {
  if (movies.length <= count) return movies;
  const width = ofUser.length;
  const products = new Float32Array(movies.length);
  for (let i = 0; i < movies.length; i++) {
    const from = movies[i] * width;
    let product = 0;
    for (let k = 0; k < width; k++) product += ofUser[k] * ofMovies[from + k];
    products[i] = product;
  }
  const least = products.slice().sort()[movies.length - count];
  return movies.filter((_, i) => products[i] >= least);
}
