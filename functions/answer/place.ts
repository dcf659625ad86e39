import { hasPlace, type TasteMap } from '../../model/map/taste-map.ts';
import { round } from './round.ts';

/** Where a movie lies on the map of tastes, in stars, to four decimals. */
export interface Place {
  /** From left to right. */
  readonly x: number;
  /** From bottom to top. */
  readonly y: number;
}

/** @param movie position in the catalogue, of a movie that has a place */
export function placeOf({ x, y }: TasteMap, movie: number): Place {
  return { x: round(x[movie]), y: round(y[movie]) };
}

/** @param movie position in the catalogue */
export function place(map: TasteMap, movie: number): { readonly place?: Place } {
  return hasPlace(map, movie) ? { place: placeOf(map, movie) } : {};
}
