/**
 * How fast ratings are read, and in how much memory: `npx tsx test/bench/read-ratings.ts [millions of ratings]`.
 *
 * Writes a generated ratings.csv (10 million rows unless told otherwise) to a temporary folder and reads it in a
 * process of its own, so that the peak counts nothing but reading.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../../training/data/digest.ts';
import { readFolder } from '../../training/data/read-folder.ts';

const movies = 20_000;
const ratingsPerUser = 100;
const movieStep = 137;

if (process.argv[2] === 'read') await measure(process.argv[3]);
else await generateAndMeasure(Number(process.argv[2] ?? 10) * 1e6);

async function generateAndMeasure(ratings: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-bench-'));
  try {
    await writeMovies(join(folder, 'movies.csv'));
    await writeRatings(join(folder, 'ratings.csv'), ratings);
    const { size } = await stat(join(folder, 'ratings.csv'));
    console.log(`ratings.csv: ${ratings} rows, ${Math.round(size / 1e6)} MB`);
    const command = [...process.execArgv, fileURLToPath(import.meta.url), 'read', folder];
    const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
    process.exitCode = status ?? 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(folder: string): Promise<void> {
  const baseline = process.memoryUsage.rss();
  const start = cpuSeconds();
  const data = await readFolder(folder);
  const read = cpuSeconds();
  const peak = process.resourceUsage().maxRSS * 1024;
  digestOf(data, data.ratings);
  const digested = cpuSeconds();
  const { length } = data.ratings.user;
  const speed = (end: number) => `${(length / (end - start) / 1e6).toFixed(2)} million ratings a second`;
  console.log(`${length} ratings, ${data.users.length} users`);
  console.log(
    `processor time, all threads; file to data set: ${speed(read)}; with its digest: ${speed(digested)}`,
  );
  console.log(
    `peak: ${((peak - baseline) / length).toFixed(1)} bytes a rating over ${Math.round(baseline / 1e6)} MB`,
  );
}

/** Time on the processor, which does not depend on what else the machine is doing. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function writeMovies(path: string): Promise<void> {
  const rows = Array.from(
    { length: movies },
    (_, i) => `${i * movieStep + 1},"Movie, no. ${i} (1999)",Drama|War`,
  );
  await writeFile(path, ['movieId,title,genres', ...rows, ''].join('\n'));
}

/** Users in random order of their ids, each with `ratingsPerUser` distinct movies in no order. */
async function writeRatings(path: string, ratings: number): Promise<void> {
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
