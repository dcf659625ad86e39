import fc from 'fast-check';
import { firstOwnId } from '../../model/ratings/own-ids.ts';
import { genres, movies } from './fakes.ts';

/** Values near the good ones, so that the runs get past the first check. */
export const id = fc.oneof(fc.constantFrom(1, 2, ...movies, firstOwnId), fc.integer(), fc.anything());
export const movie = fc.record(
  {
    title: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
    year: fc.oneof(fc.integer({ min: 1860, max: 2110 }), fc.double(), fc.anything()),
    genres: fc.oneof(fc.array(fc.oneof(fc.constantFrom(...genres), fc.string())), fc.anything()),
    averageRating: fc.oneof(fc.double({ min: 0, max: 6 }), fc.anything()),
    extra: fc.anything(),
  },
  { requiredKeys: [] },
);
export const item = fc.record(
  { userId: id, movieId: id, movie: fc.oneof(movie, fc.anything()), ratings: fc.anything() },
  { requiredKeys: [] },
);
export const rating = fc.record(
  {
    movieId: id,
    rating: fc.oneof(fc.constantFrom(0.5, 3, 5), fc.double(), fc.anything()),
    timestamp: fc.oneof(fc.nat(), fc.anything()),
    movie: fc.oneof(movie, fc.anything()),
  },
  { requiredKeys: ['movieId', 'rating'] },
);
const payload = fc.oneof(
  item,
  fc.record({ ratings: fc.oneof(fc.array(fc.oneof(rating, fc.anything())), fc.anything()) }),
  fc.record({ items: fc.oneof(fc.array(fc.oneof(item, fc.anything())), fc.anything()) }),
  fc.record({ movies: fc.array(fc.oneof(movie, fc.anything())) }),
  fc.json().map((text) => JSON.parse(text)),
  fc.anything(),
);
/** Bodies from nearly right to no JSON at all. */
export const body = fc.oneof(payload.map(jsonOf), fc.string({ unit: 'binary' }), fc.base64String());

export function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '{}'; // BigInt and cycles have no JSON.
  }
}

export function textOf(value: unknown): string {
  return typeof value === 'object' || typeof value === 'symbol' ? 'object' : String(value);
}
