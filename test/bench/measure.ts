/** A table of a benchmark, by row and column. */
export interface Table {
  readonly title: string;
  readonly rows: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  /** What of it is worth a picture. */
  readonly timings?: readonly Timing[];
  readonly growth?: readonly Growth[];
  readonly costs?: readonly Cost[];
}

/** What a part of a training takes of the processor, by rating. */
export interface Cost {
  readonly of: string;
  /** Number of ratings that are trained on. */
  readonly ratings: number;
  readonly milliseconds: number;
}

/** How long somebody takes for a piece of work. */
export interface Timing {
  readonly work: string;
  readonly by: string;
  readonly milliseconds: number;
}

/** How something grows with the number of users, to what it is for ten thousand. */
export interface Growth {
  readonly of: string;
  readonly users: number;
  readonly ratio: number;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

type Work = () => unknown;

/**
 * Median milliseconds of each piece of work, measured in turns, so that what else runs on the machine hits all alike.
 * @param seconds for all together, at least five rounds
 */
export async function inTurns<Name extends string>(
  work: Readonly<Record<Name, Work>>,
  seconds = 4,
): Promise<Record<Name, number>> {
  const entries = Object.entries(work) as [Name, Work][];
  const times = new Map(entries.map(([name]) => [name, [] as number[]]));
  for (let warmUp = 0; warmUp < 3; warmUp++) for (const [, run] of entries) await run();
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < 5 || performance.now() < end; round++) {
    for (const [name, run] of entries) {
      const start = performance.now();
      await run();
      times.get(name)!.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, own]) => [name, median(own)])) as Record<Name, number>;
}

/** Many of a short piece of work as one. */
export function repeated(times: number, work: Work): Work {
  return async () => {
    for (let i = 0; i < times; i++) await work();
  };
}

export function milliseconds(value: number): string {
  return value < 1 ? `${(1000 * value).toFixed(1)} µs` : `${value.toFixed(2)} ms`;
}

/** Such as `× 3.1`. */
export function times(value: number, of: number): string {
  return `× ${(value / of).toPrecision(2)}`;
}

export function timing(work: string, by: string, time: number): Timing {
  return { work, by, milliseconds: time };
}
