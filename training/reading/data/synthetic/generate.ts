import { allocateRatings, type Ratings } from '../../../../model/data/ratings.ts';
import type { Undigested } from '../read-folder.ts';
import { drawActivity } from './activity.ts';
import { drawMovies, type MovieTraits } from './movies.ts';
import { Person } from './person.ts';
import { MovieChooser, Popularity } from './popularity.ts';
import { type Random, randomStream } from './random.ts';
import { drawTimes } from './sessions.ts';
import { formatSpec, type GeneratorSpec } from './spec.ts';

/**
 * Generates a data set: the same specification, the same data.
 *
 * Who rates what follows long-tailed activity and popularity; the stars follow generosity, quality, tastes over
 * genres, era and hidden factors, and noise. Models can learn all of it but the noise.
 */
export function generate(spec: GeneratorSpec): Undigested {
  const popularity = new Popularity(spec.movies, randomStream(spec.seed, 0));
  const movies = drawMovies(spec.movies, popularity, randomStream(spec.seed, 1));
  const activity = drawActivity(spec, randomStream(spec.seed, 2));
  return {
    name: formatSpec(spec),
    synthetic: true,
    users: Int32Array.from(activity, (_, index) => index + 1),
    catalogue: movies.catalogue,
    ratings: drawRatings(activity, movies, popularity, randomStream(spec.seed, 3)),
    counts: { badRows: 0, duplicateRatings: 0 },
  };
}

function drawRatings(
  activity: Int32Array,
  movies: MovieTraits,
  popularity: Popularity,
  random: Random,
): Ratings {
  const count = movies.catalogue.ids.length;
  const ratings = allocateRatings(activity.reduce((sum, own) => sum + own, 0));
  const chooser = new MovieChooser(popularity, count, random);
  const scratch = newScratch(activity.reduce((most, own) => Math.max(most, own), 0));
  const person = new Person();
  let row = 0;
  activity.forEach((own, user) => {
    person.become(random);
    chooser.choose(own, scratch.movies);
    drawTimes(own, random, scratch.times);
    for (const key of sortedKeys(scratch, own)) {
      const movie = Math.floor(key / own);
      ratings.user[row] = user;
      ratings.movie[row] = movie;
      ratings.stars[row] = person.rate(movies, movie, random);
      ratings.time[row] = scratch.times[key % own];
      row++;
    }
  });
  return ratings;
}

/** One user's movies, in the order of their times. */
interface Scratch {
  readonly movies: Int32Array;
  readonly times: Uint32Array;
  readonly keys: Float64Array;
}

function newScratch(length: number): Scratch {
  return { movies: new Int32Array(length), times: new Uint32Array(length), keys: new Float64Array(length) };
}

/** Movie and position in one number each, `movie × count + position`, by movie. */
function sortedKeys({ movies, keys }: Scratch, count: number): Float64Array {
  const own = keys.subarray(0, count);
  for (let i = 0; i < count; i++) own[i] = movies[i] * count + i;
  return own.sort();
}
