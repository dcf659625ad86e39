import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Table } from '../measure.ts';

const movies = 20_000;
const ratingsPerUser = 100;
const movieStep = 137;

const ratings = 10e6;
const child = fileURLToPath(new URL('child.ts', import.meta.url));

/**
 * How fast ratings are read, and in how much memory: a generated ratings.csv, in a process of its own, so that the peak counts
 * nothing but reading.
 */
export async function* benchRead(): AsyncIterable<Table> {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-bench-'));
  try {
    await writeMovies(join(folder, 'movies.csv'));
    await writeRatings(join(folder, 'ratings.csv'));
    const { size } = await stat(join(folder, 'ratings.csv'));
    const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, child, folder]);
    if (status !== 0) throw new Error(stderr.toString());
    yield {
      title: `Reading ${ratings / 1e6} million ratings, ${Math.round(size / 1e6)} MB: processor time, all threads`,
      rows: JSON.parse(stdout.toString()),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeMovies(path: string): Promise<void> {
  const rows = Array.from(
    { length: movies },
    (_, i) => `${i * movieStep + 1},"Movie, no. ${i} (1999)",Drama|War`,
  );
  await writeFile(path, ['movieId,title,genres', ...rows, ''].join('\n'));
}

/** Users in random order of their ids, each with `ratingsPerUser` distinct movies in no order. */
async function writeRatings(path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write('userId,movieId,rating,timestamp\n');
  for (let user = 0; user < ratings / ratingsPerUser; user++) {
    const rows: string[] = [];
    for (let i = 0; i < ratingsPerUser; i++) {
      const movie = ((user * 7919 + i * 197) % movies) * movieStep + 1;
      rows.push(
        `${((user * 7919) % 15_485_863) + 1},${movie},${(((user + i * i) % 10) + 1) / 2},${964_982_703 + i}`,
      );
    }
    if (!file.write(`${rows.join('\n')}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
