import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSize } from '../../../training/reading/data/size.ts';
import { memoryOfJob, memoryOfTraining } from '../../../training/running/memory/needs.ts';
import type { Cost, Table } from '../measure.ts';
import type { Usage } from './command.ts';
import { configurationFor, type MeasuredJob, measureJobs, measureWhole } from './jobs.ts';
import { projectionOf } from './projection.ts';

/** Millions of ratings; others by MARQUEE_BENCH_MILLIONS, such as `4,16`. */
const usual = '0.1,1,4';
/** Larger trainings are measured in jobs alone: in one process they take the same time once more. */
const wholeUpTo = 1e6;

/** What a training takes of the processor and of memory, by kind of job, as data grows. */
export async function* benchTrain(): AsyncIterable<Table> {
  const sizes = (process.env.MARQUEE_BENCH_MILLIONS ?? usual).split(',').map((one) => Number(one) * 1e6);
  if (!sizes.every((size) => size > 0))
    throw new Error(`MARQUEE_BENCH_MILLIONS must be numbers, such as ${usual}.`);
  for (const ratings of sizes) {
    const size = sizeOf(ratings);
    const jobs = await withFolder((folder) => measureJobs(dataOf(size), folder));
    yield tableOf(size, jobs);
    if (ratings === Math.max(...sizes)) yield projectionOf(size, jobs);
    if (ratings > wholeUpTo) continue;
    const whole = await withFolder(async (folder) => measureWhole(dataOf(size), folder));
    const estimate = memoryOfTraining(size, configurationFor(size), availableParallelism());
    const rows = { all: { ...rowOf(whole, ratings), ...beside(whole, estimate) } };
    yield { title: `${titleOf(ratings)}, in one process`, rows };
  }
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Users and movies in the proportions of MovieLens 32M. */
function sizeOf(ratings: number): DataSize {
  const users = Math.round(0.006 * ratings);
  const movies = Math.round(Math.min(87_000, 4000 * Math.sqrt(ratings / 1e6)));
  return { ratings, users, movies };
}

const dataOf = ({ ratings, users, movies }: DataSize) =>
  `synthetic:users=${users},movies=${movies},ratings=${ratings},seed=1`;

const titleOf = (ratings: number) => `Training on ${ratings / 1e6} million generated ratings`;

function tableOf(size: DataSize, jobs: readonly MeasuredJob[]): Table {
  const { ratings } = size;
  const seconds = jobs.reduce((sum, job) => sum + job.count * job.seconds, 0);
  const bytes = Math.max(...jobs.map((job) => job.bytes));
  const rows = jobs.map((job) => {
    const estimate = memoryOfJob(job.kind, size, configurationFor(size));
    return [job.name, { jobs: job.count, ...rowOf(job, ratings), ...beside(job, estimate) }] as const;
  });
  return {
    title: `${titleOf(ratings)}, each job in a process: of one job, and of all in the last line`,
    rows: { ...Object.fromEntries(rows), all: { jobs: '', ...rowOf({ seconds, bytes }, ratings) } },
    costs: costsOf(ratings, jobs),
  };
}

function rowOf({ seconds, bytes }: Usage, ratings: number) {
  return {
    'processor s': Number(seconds.toPrecision(3)),
    'ms a rating': Number(((1000 * seconds) / ratings).toPrecision(2)),
    'peak MB': Math.round(bytes / 1e6),
    'bytes a rating': Math.round(bytes / ratings),
  };
}

/** How far an estimate may be off. */
const tolerance = 0.25;

/** What was estimated before, and its ratio to what came. */
function beside({ bytes }: Usage, estimate: number) {
  const ratio = estimate / bytes;
  return {
    'estimate MB': Math.round(estimate / 1e6),
    ratio: `${ratio.toFixed(2)}${Math.abs(ratio - 1) > tolerance ? ': OFF BY MORE THAN 25 %' : ''}`,
  };
}

/** By kind of job, networks by their model. */
function costsOf(ratings: number, jobs: readonly MeasuredJob[]): Cost[] {
  return jobs.map(({ kind, name, count, seconds }) => ({
    of: kind === 'member' ? `networks of ${name.split('/')[0]}` : kind,
    ratings,
    milliseconds: (1000 * count * seconds) / ratings,
  }));
}
