import type { Random } from './random.ts';

const qualities = [
  'Silent',
  'Crimson',
  'Last',
  'Hidden',
  'Broken',
  'Golden',
  'Midnight',
  'Distant',
  'Frozen',
  'Electric',
  'Paper',
  'Second',
  'Wandering',
  'Invisible',
  'Burning',
  'Quiet',
  'Northern',
  'Borrowed',
  'Unfinished',
  'Wild',
  'Velvet',
  'Lonely',
  'Forgotten',
  'Restless',
];
const things = [
  'Harbour',
  'Orchard',
  'Detective',
  'Violin',
  'Kingdom',
  'Letter',
  'Station',
  'Summer',
  'Machine',
  'Garden',
  'Witness',
  'Voyage',
  'Neighbour',
  'Empire',
  'Lighthouse',
  'Promise',
  'Painter',
  'Winter',
  'Frontier',
  'Café',
  'Shadow',
  'River',
  'Stranger',
  'Parade',
];
const places = [
  'Lisbon',
  'Oslo',
  'the Moon',
  'Tangier',
  'Ohio',
  'São Paulo',
  'the Valley',
  'Kyoto',
  'Room 9',
  'Mars',
];

/** One title in this many has no year, as a few of MovieLens have not. */
const yearless = 200;

/** An invented title, in MovieLens' way: `Quiet Harbour, The (1994)`. */
export function drawTitle(year: number, random: Random): string {
  const name = drawName(random);
  return random.uniform() * yearless < 1 ? name : `${name} (${year})`;
}

function drawName(random: Random): string {
  const quality = pick(qualities, random);
  const thing = pick(things, random);
  const shape = random.uniform();
  if (shape < 0.3) return `${quality} ${thing}, The`;
  if (shape < 0.55) return `${quality} ${thing} of ${pick(places, random)}`;
  if (shape < 0.75) return `${thing} in ${pick(places, random)}, A`;
  if (shape < 0.9) return `${quality} ${thing}`;
  return `${quality} ${thing} ${2 + Math.floor(random.uniform() * 3)}`;
}

function pick(words: readonly string[], random: Random): string {
  return words[Math.floor(random.uniform() * words.length)];
}
