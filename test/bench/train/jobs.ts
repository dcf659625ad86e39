import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { adaptToSize } from '../../../training/models/adapt-to-size.ts';
import { configurationOf } from '../../../training/models/configuration.ts';
import { releasePlan } from '../../../training/publishing/release-plan.ts';
import type { DataSize } from '../../../training/reading/data/size.ts';
import type { JobKind } from '../../../training/running/memory/needs.ts';
import { prepareJob, publishJob } from '../../../training/running/run/run-stages.ts';
import { programOf, runCommand, type Usage } from './command.ts';

/** A job that was measured, and how many of its like a training has. */
export interface MeasuredJob extends Usage {
  readonly kind: JobKind;
  /** The first of its like: `known/chain-1` stands for all chains. */
  readonly name: string;
  readonly count: number;
}

/** What a training at default effort takes for data of that size. */
export const configurationFor = ({ ratings }: DataSize) => adaptToSize(configurationOf('default'), ratings);

/** The first of the jobs that are like this one. */
export const firstOf = (name: string) => name.replace(/\d+$/, '1');

const run = 'bench';
const seed = 1;

/**
 * Does the jobs of a training at default effort, each in a process of its own. Of chains, and of a model's networks, the first
 * is done and what it wrote is copied for the others, since they take as much.
 * @param folder of the store, empty
 */
export async function measureJobs(data: string, folder: string): Promise<MeasuredJob[]> {
  const environment = { MARQUEE_RUN: run, MARQUEE_STORE: pathToFileURL(folder).href };
  const plan = releasePlan(configurationOf('default'), seed);
  const measure = (name: string, args: readonly string[] = []) => {
    const usage = runCommand(programOf('job'), [name, ...args], environment);
    console.error(`${name}: ${usage.seconds.toFixed(1)} s`);
    return usage;
  };
  const once = { count: 1 };
  const reading = ['--data', data, '--seed', String(seed)];
  const jobs: MeasuredJob[] = [
    { kind: 'prepare', name: prepareJob, ...once, ...measure(prepareJob, reading) },
  ];
  for (const { name, kind, settings } of plan) {
    const number = Number(settings?.number ?? 1);
    if (number > 1) {
      await copyFile(join(folder, 'runs', run, firstOf(name)), join(folder, 'runs', run, name));
      continue;
    }
    const alike = plan.filter((one) => firstOf(one.name) === name);
    jobs.push({ kind, name, count: alike.length, ...measure(name) });
  }
  return [...jobs, { kind: 'publish', name: publishJob, ...once, ...measure(publishJob) }];
}

/** The same training in one process, its jobs in threads. */
export function measureWhole(data: string, folder: string): Usage {
  return runCommand(programOf('train'), ['--data', data, '--seed', String(seed)], {
    MARQUEE_STORE: pathToFileURL(folder).href,
  });
}
