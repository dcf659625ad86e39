import type { RankTables } from './tables.ts';

/** The product of each movie's row of components with the weighted sum of some movies' rows. @param weights of `movies` */
export function productsWith(
  { components, width, popularity }: Pick<RankTables, 'components' | 'width' | 'popularity'>,
  movies: ArrayLike<number>,
  weights: ArrayLike<number>,
): Float32Array {
  const sum = new Float64Array(width);
  for (let k = 0; k < movies.length; k++) {
    const at = movies[k] * width;
    for (let i = 0; i < width; i++) sum[i] += weights[k] * components[at + i];
  }
  const products = new Float32Array(popularity.length);
  if (movies.length === 0) return products;
  for (let movie = 0, at = 0; movie < products.length; movie++, at += width) {
    let product = 0;
    for (let i = 0; i < width; i++) product += sum[i] * components[at + i];
    products[movie] = product;
  }
  return products;
}
