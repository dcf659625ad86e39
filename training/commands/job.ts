import { openStore } from '../../model/stores/open.ts';
import type { Store } from '../../model/stores/store.ts';
import { newMaking } from '../publishing/candidate.ts';
import type { SizeCheck } from '../reading/data/size.ts';
import { doJob } from '../running/run/do-job.ts';
import { writeFailure } from '../running/run/failure.ts';
import { prepareRun } from '../running/run/prepare.ts';
import { publishRun } from '../running/run/publish-run.ts';
import { prepareJob, publishJob } from '../running/run/run-stages.ts';
import { Workspace } from '../running/run/workspace.ts';
import { describeError, readCommand, runCommand, UsageError } from './arguments.ts';
import { Progress } from './progress.ts';
import { readData } from './read-data.ts';
import { checkRun } from './run.ts';
import { type GivenTraining, readTraining, trainingOptions } from './training-options.ts';

const usage = `Runs jobs of a training in parts, one after the other. MARQUEE_RUN names the run.

npm run job -- NAME… [--store URL]
npm run job -- prepare [options of npm run train]

  NAME     prepare (the first job), known/chain-1, cold-user/member-2, … or publish (the last job)
  --store  where jobs exchange results, below runs/<run>/, and where the release goes (default: MARQUEE_STORE)

npm run train -- --parallel N runs this command, as do the tasks in AWS with -c parallel=N. Finished jobs are skipped.
A job that fails writes the reason to runs/<run>/failure.json in the store.
`;

runCommand(usage, async () => {
  const { values, positionals } = readCommand(trainingOptions);
  if (values.help) return console.log(usage);
  if (positionals.length === 0) throw new UsageError('Name at least one job');
  if (!process.env.MARQUEE_RUN)
    throw new UsageError('MARQUEE_RUN is not set: it names the run that the jobs belong to');
  const run = checkRun(process.env.MARQUEE_RUN);
  const store = await openStore(readTraining(values).storeUrl);
  const progress = new Progress();
  for (const name of positionals) await doOrTell(name, { run, store, values, progress });
});

interface Context {
  readonly run: string;
  readonly store: Store;
  readonly values: GivenTraining;
  readonly progress: Progress;
}

async function doOrTell(name: string, context: Context): Promise<void> {
  try {
    await doOne(name, context);
  } catch (error) {
    const { store, run } = context;
    await writeFailure(store, run, { job: name, message: describeError(error as Error) }).catch((second) =>
      console.error(`The failure of the job ${name} could not be written to the store: ${second.message}`),
    );
    throw error;
  }
}

async function doOne(name: string, { run, store, values, progress }: Context): Promise<void> {
  const workspace = new Workspace(store, run);
  if (name === prepareJob) return prepare(workspace, store, values, progress);
  if (name === publishJob) return publishRun(workspace, store, run, progress);
  await doJob(workspace, name, (one) => progress.report('', one));
}

async function prepare(
  workspace: Workspace,
  store: Store,
  given: GivenTraining,
  progress: Progress,
): Promise<void> {
  const { configuration, seed, maxBadRows, tolerance, keep, allowSynthetic } = readTraining(given);
  const read = (checkSize: SizeCheck) => readData(given.data, store, { maxBadRows, checkSize }, progress);
  const settings = { ...newMaking(configuration, seed), tolerance, keep, allowSynthetic };
  await prepareRun(workspace, read, settings);
}
