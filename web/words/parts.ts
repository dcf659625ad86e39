import type { Explanation } from '../ask/predictions.ts';

/** A step of the sum from where everybody starts to the prediction. */
export interface Part {
  readonly name: string;
  /** What it adds. */
  readonly stars: number;
  /** The sum before and after it. */
  readonly from: number;
  readonly to: number;
}

/** Smaller parts are summed up as one, in stars. */
const least = 0.02;

/**
 * The parts in the order in which a person would add them up; the last one ends at the prediction.
 * @param whose prediction it is, such as `Your`
 * @param invented whether the movie is not in the catalogue
 */
export function partsOf(explanation: Explanation, whose: string, invented = false): Part[] {
  const {
    start,
    network,
    user,
    movie,
    factors,
    tastes = [],
    otherTastes,
    franchise,
    content,
    clipping,
  } = explanation;
  const named: [string, number | undefined][] = [
    ['The mean of all ratings', start + network],
    [invented ? 'Nobody has rated it yet' : 'What others think of the movie', movie],
    [`${whose} rating habit`, user],
    [`How it fits ${whose.toLowerCase()} ratings`, factors],
    ...tastes.map(({ genre, stars }): [string, number] => [`${whose} taste in ${genre}`, stars]),
    [`${whose} taste in other genres`, otherTastes],
    ['Sequels and prequels', franchise],
    ['Genres, age and title', content],
    ['Cut off at half a star or five stars', clipping],
  ];
  const parts = named.flatMap(([name, stars]) => (stars === undefined ? [] : [{ name, stars }]));
  const shown = parts.filter(({ stars }) => Math.abs(stars) >= least);
  const rest = parts.filter((part) => !shown.includes(part)).reduce((sum, { stars }) => sum + stars, 0);
  const all = Math.abs(rest) < 0.005 ? shown : [...shown, { name: 'Everything else', stars: rest }];
  return addUp(all);
}

function addUp(parts: readonly { name: string; stars: number }[]): Part[] {
  let sum = 0;
  return parts.map(({ name, stars }) => {
    const from = sum;
    sum += stars;
    return { name, stars, from, to: sum };
  });
}
