import type { Movie } from '../words/movie.ts';
import { Store } from './store.ts';

/** A movie that the visitor has rated. */
export interface Rated extends Movie {
  /** 0.5 to 5 in half stars. */
  readonly rating: number;
}

/** Requests take no more. */
const most = 500;
const place = 'marquee.ratings';

/** The visitor's ratings, the latest last. They stay in this browser. */
export const ratings = new Store<readonly Rated[]>(readStored());

/** What {@link undo} goes back to, and what was done since, in words. */
interface Step {
  readonly before: readonly Rated[];
  readonly done: string;
}

/** Steps of this visit, the latest last. */
export const steps = new Store<readonly Step[]>([]);

/** @param rating 0 takes the rating back */
export function rate({ movieId, title, year, genres }: Movie, rating: number, name: string): void {
  const others = ratings.value.filter((one) => one.movieId !== movieId);
  const movie = { movieId, title, genres, ...(year === undefined ? {} : { year }) };
  const after = rating === 0 ? others : [...others, { ...movie, rating }].slice(-most);
  const done = rating === 0 ? `${name}: rating removed` : `${name}: ${rating} stars`;
  take({ before: ratings.value, done }, after);
}

export function clear(): void {
  take({ before: ratings.value, done: 'All ratings cleared' }, []);
}

export function undo(): void {
  const last = steps.value.at(-1);
  if (!last) return;
  steps.set(steps.value.slice(0, -1));
  keep(last.before);
}

function take(step: Step, after: readonly Rated[]): void {
  steps.set([...steps.value, step]);
  keep(after);
}

function keep(after: readonly Rated[]): void {
  ratings.set(after);
  try {
    localStorage.setItem(place, JSON.stringify(after));
  } catch {
    // Storage may be full or forbidden: the ratings then last as long as the page.
  }
}

/** What an earlier visit left; what is no rating, by another version or by hand, is left out. */
function readStored(): readonly Rated[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRated).slice(-most) : [];
  } catch {
    return [];
  }
}

function isRated(value: Partial<Rated> | null): value is Rated {
  return (
    Number.isInteger(value?.movieId) &&
    typeof value?.title === 'string' &&
    Array.isArray(value.genres) &&
    value.rating! >= 0.5 &&
    value.rating! <= 5 &&
    Number.isInteger(value.rating! * 2)
  );
}

/** As requests take them. */
export function shown(rated: readonly Rated[]) {
  return rated.map(({ movieId, rating }) => ({ movieId, rating }));
}
