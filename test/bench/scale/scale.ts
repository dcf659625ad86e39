import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFunctions } from '../../../functions/server/bundle.ts';
import { openStore } from '../../../model/stores/open.ts';
import { type Growth, milliseconds, type Table, times } from '../measure.ts';
import { dollarsPerMillion } from './counted-store.ts';
import { publishGenerated, type Size } from './generated-release.ts';
import { type Measured, measureProcesses, type Times } from './processes.ts';
import { countReads, type ReadsOfRelease } from './reads.ts';

const movies = 10_000;
const sizes: readonly Size[] = [
  { users: 1_000, movies },
  { users: 10_000, movies },
  { users: 100_000, movies },
  { users: 1_000_000, movies },
  { users: 1_000_000, movies: 100_000 },
];
/** What the others are compared with. */
const base = 1;

interface Result {
  readonly size: Size;
  readonly name: string;
  readonly reads: ReadsOfRelease;
  readonly times: Times;
}

/** How serving grows with users and movies: releases of random numbers, which nothing trains. */
export async function* benchScale(): AsyncIterable<Table> {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-scale-'));
  try {
    const measured: Measured[] = [];
    const reads: ReadsOfRelease[] = [];
    for (const [i, size] of sizes.entries()) {
      console.error(`generating ${nameOf(size)}`);
      const storeUrl = pathToFileURL(join(folder, String(i))).href;
      const { id } = await publishGenerated(await openStore(storeUrl), size);
      measured.push({ size, storeUrl });
      reads.push(await countReads(measured[i], id));
    }
    const { entries } = await bundleFunctions();
    console.error('measuring');
    const all = measureProcesses(measured, entries);
    const results = sizes.map((size, i) => ({ size, name: nameOf(size), reads: reads[i], times: all[i] }));
    yield { ...coldTable(results), growth: growthOf(results) };
    yield unseenTable(results);
    yield batchTable(results);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function nameOf({ users, movies: of }: Size): string {
  return `${users.toLocaleString('en')} users, ${of.toLocaleString('en')} movies`;
}

/** Of the releases with the same number of movies. */
function growthOf(results: readonly Result[]): Growth[] {
  const measures: Readonly<Record<string, (result: Result) => number>> = {
    'bytes of a first answer': ({ reads }) => reads.cold.bytes,
    'time of a first answer': ({ times: own }) => own.cold,
    'memory after it': ({ times: own }) => own.memory,
    'time of a user not met before': ({ times: own }) => own.unseen,
  };
  const alike = results.filter(({ size }) => size.movies === movies);
  return Object.entries(measures).flatMap(([of, measure]) =>
    alike.map((one) => ({ of, users: one.size.users, ratio: measure(one) / measure(results[base]) })),
  );
}

function coldTable(results: readonly Result[]): Table {
  const of = results[base];
  return table('A first answer of known, in a process of its own', results, ({ reads, times: own }) => ({
    'KB read': (reads.cold.bytes / 1000).toFixed(0),
    'to 10,000 users': times(reads.cold.bytes, of.reads.cold.bytes),
    requests: reads.cold.requests,
    time: milliseconds(own.cold),
    'to 10,000 users ': times(own.cold, of.times.cold),
    'MiB more than before': own.memory.toFixed(1),
    'to 10,000 users  ': times(own.memory, of.times.memory),
    'bytes of the manifest': reads.manifest,
  }));
}

function unseenTable(results: readonly Result[]): Table {
  const of = results[base];
  return table('A warm answer about a user not met before', results, ({ reads, times: own }) => ({
    'KB read': (reads.unseen.bytes / 1000).toFixed(1),
    requests: reads.unseen.requests,
    'dollars for a million': dollarsPerMillion(reads.unseen.requests).toFixed(2),
    time: milliseconds(own.unseen),
    'to 10,000 users': times(own.unseen, of.times.unseen),
    'at hand': milliseconds(own.seen),
  }));
}

function batchTable(results: readonly Result[]): Table {
  const large = results.filter(
    ({ times: own }) => own.seenBatch !== undefined && !Number.isNaN(own.seenBatch),
  );
  return table('1,000 different users, none met before', large, ({ reads, times: own }) => ({
    'MB read': (reads.batch.bytes / 1e6).toFixed(1),
    requests: reads.batch.requests,
    'dollars for a thousand': (dollarsPerMillion(reads.batch.requests) / 1000).toFixed(2),
    'the first such batch': milliseconds(own.firstBatch),
    'a later one': milliseconds(own.unseenBatch),
    'the same again, at hand': milliseconds(own.seenBatch),
    'later to at hand': times(own.unseenBatch, own.seenBatch),
  }));
}

function table(
  title: string,
  results: readonly Result[],
  row: (result: Result) => Table['rows'][string],
): Table {
  return { title, rows: Object.fromEntries(results.map((one) => [one.name, row(one)])) };
}
