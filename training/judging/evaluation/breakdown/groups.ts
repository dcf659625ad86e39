import type { Catalogue } from '../../../../model/data/catalogue.ts';
import type { Answered } from '../answered.ts';

/** Rows that have something in common; the label says what. */
export interface Group {
  readonly label: string;
  readonly rows: readonly number[];
}

/** By a number of ratings: 0, 1, 2-3, 4-7 and so on by powers of two; groups without a row are left out. */
export function groupByCount(counts: Int32Array): Group[] {
  const rows: number[][] = [];
  counts.forEach((count, row) => {
    const power = count === 0 ? 0 : 1 + Math.floor(Math.log2(count));
    rows[power] ??= [];
    rows[power].push(row);
  });
  return rows.flatMap((own, power) => (own ? [{ label: rangeLabel(power), rows: own }] : []));
}

/** 0, 1, 2-3, …: from 2 to the power of `power` - 1 to less than twice that. */
function rangeLabel(power: number): string {
  if (power < 2) return String(power);
  const start = 2 ** (power - 1);
  return `${start}–${2 * start - 1}`;
}

/** By genre, the one with most rows first; a row is in the group of each of its movie's genres. */
export function groupByGenre(
  movie: Int32Array,
  { genres, genreFlags }: Pick<Catalogue, 'genres' | 'genreFlags'>,
): Group[] {
  const groups = [...genres, 'no genre'].map((label) => ({ label, rows: [] as number[] }));
  movie.forEach((one, row) => {
    const flags = genreFlags.subarray(one * genres.length, (one + 1) * genres.length);
    if (!flags.includes(1)) groups[genres.length].rows.push(row);
    flags.forEach((flag, genre) => {
      if (flag === 1) groups[genre].rows.push(row);
    });
  });
  return groups.filter(({ rows }) => rows.length > 0).sort((a, b) => b.rows.length - a.rows.length);
}

/** By the decade of the movie's release, the earliest first and those without a year last. */
export function groupByDecade(movie: Int32Array, { years }: Pick<Catalogue, 'years'>): Group[] {
  const groups = new Map<number, number[]>();
  movie.forEach((one, row) => {
    const decade = years[one] > 0 ? Math.floor(years[one] / 10) * 10 : Number.POSITIVE_INFINITY;
    if (!groups.has(decade)) groups.set(decade, []);
    groups.get(decade)!.push(row);
  });
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([decade, rows]) => ({ label: Number.isFinite(decade) ? `${decade}s` : 'no year', rows }));
}

/** `count` groups of as many rows each (one more or less), by ascending `value`. */
export function groupByRank(value: (row: number) => number, rows: number, count: number): Group[] {
  const order = Array.from({ length: rows }, (_, row) => row).sort((a, b) => value(a) - value(b));
  const edge = (group: number) => Math.round((group * rows) / count);
  return Array.from({ length: count }, (_, i) => ({
    label: String(i + 1),
    rows: order.slice(edge(i), edge(i + 1)),
  })).filter((group) => group.rows.length > 0);
}

export function allRows({ stars }: Pick<Answered, 'stars'>): Group {
  return { label: 'all', rows: [...stars.keys()] };
}
