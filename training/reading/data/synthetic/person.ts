import { clampStars } from '../../../../model/data/stars.ts';
import { genreNames, hiddenFactors, type MovieTraits } from './movies.ts';
import type { Random } from './random.ts';

/**
 * Standard deviations, in stars. Tuned to what is known of ml-latest-small: ratings spread by 1.04, damped
 * biases leave 0.87, good models about 0.82; docs/decisions.md has the figures of the generated data.
 */
const deviation = { generosity: 0.45, genre: 0.26, era: 0.28, hidden: 0.18, noise: 0.77 };
const meanRating = 3.45;

/** One user: how generous, with which tastes. Reused for the next, as nothing of a user is kept. */
export class Person {
  #generosity = 0;
  #era = 0;
  readonly #genres = new Float64Array(genreNames.length);
  readonly #hidden = new Float64Array(hiddenFactors);

  become(random: Random): void {
    this.#generosity = deviation.generosity * random.normal();
    this.#era = deviation.era * random.normal();
    for (let i = 0; i < this.#genres.length; i++) this.#genres[i] = deviation.genre * random.normal();
    for (let i = 0; i < this.#hidden.length; i++) this.#hidden[i] = deviation.hidden * random.normal();
  }

  /** Stars, 0.5 to 5 in steps of 0.5: what the person makes of the movie, and the mood of the day. */
  rate(movies: MovieTraits, movie: number, random: Random): number {
    const stars = this.expect(movies, movie) + deviation.noise * random.normal();
    return clampStars(Math.round(stars * 2) / 2);
  }

  /** Stars without noise, rounding and limits. */
  expect({ catalogue, quality, era, hidden }: MovieTraits, movie: number): number {
    let taste = 0;
    const flags = movie * this.#genres.length;
    for (let i = 0; i < this.#genres.length; i++) taste += this.#genres[i] * catalogue.genreFlags[flags + i];
    const factors = movie * hiddenFactors;
    for (let i = 0; i < hiddenFactors; i++) taste += this.#hidden[i] * hidden[factors + i];
    return meanRating + this.#generosity + quality[movie] + this.#era * era[movie] + taste;
  }
}
