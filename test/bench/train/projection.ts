import { type Size, smallestSize } from '../../../infra/fargate-sizes.ts';
import type { DataSize } from '../../../training/reading/data/size.ts';
import { memoryOfJob, memoryOfTraining } from '../../../training/running/memory/needs.ts';
import { type RunJob, stagesOfRun } from '../../../training/running/run/run-stages.ts';
import type { Table } from '../measure.ts';
import { configurationFor, firstOf, type MeasuredJob } from './jobs.ts';

/** Data sets that nobody can train on in a bench, by their own figures (https://grouplens.org/datasets/movielens/). */
const dataSets: Readonly<Record<string, DataSize>> = {
  'ml-25m': { ratings: 25_000_095, users: 162_541, movies: 62_423 },
  'ml-32m': { ratings: 32_000_204, users: 200_948, movies: 87_585 },
};
const parallels = [1, 4, 16];
/** Seconds until a task's container runs: an assumption. ECS bills most of them, from the download of the image on. */
const start = 45;
/** Dollars an hour, of us-east-1: docs/operations.md. */
const price = { cpu: 0.04048, gigabyte: 0.004445, address: 0.005 };
/** What a task has beyond the estimate, as a share of it. */
const headroom = 1.25;

/** A task, as it is billed. */
interface Task {
  readonly size: Size;
  /** From its start to its end. */
  readonly seconds: number;
}

/**
 * What a training of larger data would take in AWS, by what the jobs took here: their processor time grows with the ratings
 * (chains were measured to), and a processor there is taken to be as fast as one here.
 */
export function projectionOf(measured: DataSize, jobs: readonly MeasuredJob[]): Table {
  const rows = Object.entries(dataSets).flatMap(([name, size]) =>
    parallels.map((parallel) => {
      const stages = parallel === 1 ? oneTask(size, measured, jobs) : tasksOf(size, measured, jobs);
      return [`${name}, N = ${parallel}`, rowOf(stages, parallel)] as const;
    }),
  );
  return {
    title: `Larger trainings at default effort, extrapolated from ${measured.ratings / 1e6} million ratings: not measured`,
    rows: Object.fromEntries(rows),
  };
}

function rowOf(stages: readonly (readonly Task[])[], parallel: number) {
  const tasks = stages.flat();
  const largest = tasks.reduce((most, { size }) => (size.memory > most.memory ? size : most), tasks[0].size);
  return {
    tasks: tasks.length,
    'the largest': `${largest.cpu} vCPU, ${largest.memory} GB`,
    minutes: Math.round(stages.reduce((sum, stage) => sum + secondsAtOnce(stage, parallel), 0) / 60),
    dollars: Number(tasks.reduce((sum, task) => sum + dollarsOf(task), 0).toFixed(2)),
  };
}

/** One task for everything: two threads do its jobs, which keep both busy most of the time. */
function oneTask(size: DataSize, measured: DataSize, jobs: readonly MeasuredJob[]): Task[][] {
  const cpu = 2;
  const needed = headroom * memoryOfTraining(size, configurationFor(size), cpu);
  const { memory } = smallestSize(Math.max(4, needed / 1e9));
  const processor = jobs.reduce((sum, { count, seconds }) => sum + count * seconds, 0);
  return [[{ size: { cpu, memory }, seconds: start + (scaleOf(size, measured) * processor) / cpu }]];
}

/** A training in parts, stage by stage. */
function tasksOf(size: DataSize, measured: DataSize, jobs: readonly MeasuredJob[]): Task[][] {
  const configuration = configurationFor(size);
  const secondsOf = (name: string) =>
    scaleOf(size, measured) * jobs.find((job) => job.name === firstOf(name))!.seconds;
  const taskOf = (sequence: readonly RunJob[]): Task => {
    const needed = Math.max(...sequence.map(({ kind }) => memoryOfJob(kind, size, configuration)));
    return {
      size: smallestSize((headroom * needed) / 1e9),
      seconds: start + sequence.reduce((sum, { name }) => sum + secondsOf(name), 0),
    };
  };
  return stagesOfRun(configuration).map((stage) => stage.map(taskOf));
}

const scaleOf = (size: DataSize, measured: DataSize) => size.ratings / measured.ratings;

/** Until the last of a stage has ended: each begins, in turn, as soon as one of as many places is free. */
function secondsAtOnce(stage: readonly Task[], parallel: number): number {
  const free = new Array<number>(parallel).fill(0);
  for (const { seconds } of stage) free[free.indexOf(Math.min(...free))] += seconds;
  return Math.max(...free);
}

function dollarsOf({ size: { cpu, memory }, seconds }: Task): number {
  return (seconds / 3600) * (cpu * price.cpu + memory * price.gigabyte + price.address);
}
