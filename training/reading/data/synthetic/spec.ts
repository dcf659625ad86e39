import { DataError } from '../errors.ts';

/** What to generate. */
export interface GeneratorSpec {
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
  readonly seed: number;
}

const defaults: GeneratorSpec = { users: 600, movies: 2000, ratings: 60_000, seed: 1 };
const keys = Object.keys(defaults) as (keyof GeneratorSpec)[];
const largest = 2 ** 31 - 1;

/**
 * Reads `synthetic:users=600,movies=2000,ratings=60000,seed=1`; what is left out has the value it has here.
 * @throws DataError for an unknown key, a value that is no whole number, or sizes that do not fit together
 */
export function parseSpec(text: string): GeneratorSpec {
  const spec: Record<string, number> = { ...defaults };
  for (const part of text.replace(/^synthetic:?/, '').split(',')) {
    if (part.trim() === '') continue;
    const [key, value = ''] = part.split('=', 2).map((piece) => piece.trim());
    if (!Object.hasOwn(defaults, key)) {
      throw new DataError(
        `${text}: ${key} is unknown; use ${keys.join(', ')}, as in ${formatSpec(defaults)}`,
      );
    }
    spec[key] = parseSize(text, key, value);
  }
  return checkSizes(text, spec as unknown as GeneratorSpec);
}

/** The full specification, which is also the name of what it generates. */
export function formatSpec(spec: GeneratorSpec): string {
  return `synthetic:${keys.map((key) => `${key}=${spec[key]}`).join(',')}`;
}

function parseSize(text: string, key: string, value: string): number {
  const number = /^\d+$/.test(value) ? Number(value) : -1;
  const least = key === 'seed' ? 0 : 1;
  if (number >= least && number <= largest) return number;
  throw new DataError(
    `${text}: ${key} is ${JSON.stringify(value)}, expected a whole number from ${least} to ${largest}`,
  );
}

function checkSizes(text: string, spec: GeneratorSpec): GeneratorSpec {
  const { users, movies, ratings } = spec;
  if (ratings > users * movies) {
    throw new DataError(
      `${text}: ${users} users and ${movies} movies have only ${users * movies} pairs for ${ratings} ratings`,
    );
  }
  if (ratings < users)
    throw new DataError(`${text}: ${ratings} ratings are less than one for each of ${users} users`);
  return spec;
}
