import { dirname, extname, join } from 'node:path';
import { newReleaseId } from '../../model/release/layout.ts';
import { defaultKeep } from '../../model/release/prune.ts';
import { openStore } from '../../model/stores/open.ts';
import type { Store } from '../../model/stores/store.ts';
import { defaultTolerance } from '../judging/gate/rule.ts';
import { trainAndPublish } from '../publishing/train-and-publish.ts';
import { type DataSize, sizeOf } from '../reading/data/size.ts';
import { checkTraining } from '../running/memory/check.ts';
import { trainInProcesses } from '../running/processes/train-in-processes.ts';
import { Workspace } from '../running/run/workspace.ts';
import { WorkerPool } from '../running/threads/pool.ts';
import { readOptions, readWhole, runCommand } from './arguments.ts';
import { Progress } from './progress.ts';
import { readData } from './read-data.ts';
import { checkRun } from './run.ts';
import {
  type GivenTraining,
  readingArguments,
  readTraining,
  trainingOptions,
  type WantedTraining,
} from './training-options.ts';

const usage = `Trains the three models and publishes a release, which goes live unless it is worse than the live one.

npm run train -- [--data DATA] [--store URL] [--seed N] [--quick | --thorough] [--max-bad-rows N]
                 [--tolerance STARS] [--keep N] [--parallel N]

  --data          a folder, a MovieLens name (ml-latest-small, …), store:NAME (see npm run data) or
                  synthetic:users=600,… (default: MARQUEE_DATA, or ml-latest-small)
  --store         file:///folder or s3://bucket/prefix (default: MARQUEE_STORE, or .marquee/store)
  --seed          the same seed, data and back end give the same weights (default: 1)
  --quick         one small network for each model, for a first look
  --thorough      more networks and longer training, for better predictions
                  (default: MARQUEE_EFFORT = quick, default or thorough)
  --max-bad-rows  skip up to N rows that cannot be read (default: 0)
  --tolerance     how many stars of RMSE a model may be worse than that of the live release (default:
                  MARQUEE_TOLERANCE, or ${defaultTolerance})
  --keep          keep the newest N releases, the live and the previous one (default: MARQUEE_KEEP,
                  or ${defaultKeep})
  --parallel      run the training's jobs as processes, at most N at once, which exchange results through the
                  store, as in AWS with -c parallel=N. By default, threads of this process run them

A refused release stays in the store with the reasons; the exit code is still 0. If MARQUEE_RUN names the
run, its outcome is written to outcomes/<run>.json in the store.
`;

runCommand(usage, async () => {
  const given = readOptions({ ...trainingOptions, parallel: { type: 'string' } });
  if (given.help) return console.log(usage);
  const wanted = readTraining(given);
  const run = process.env.MARQUEE_RUN ? checkRun(process.env.MARQUEE_RUN) : undefined;
  const store = await openStore(wanted.storeUrl);
  if (given.parallel === undefined) return trainHere(given, wanted, store, run);
  const parallel = readWhole('parallel', given.parallel, 1, 1000);
  const ofRun = run ?? `local-${newReleaseId()}`;
  const environment = { MARQUEE_RUN: ofRun, MARQUEE_STORE: wanted.storeUrl };
  const workspace = new Workspace(store, ofRun);
  const { configuration, seed } = wanted;
  // The program next to this one, whatever started this one.
  const command = [join(dirname(process.argv[1]), `job${extname(process.argv[1])}`)];
  const reading = readingArguments(given);
  const training = { workspace, configuration, seed, parallel, command, reading, environment };
  await trainInProcesses(training, new Progress());
});

/** In threads of this process. */
async function trainHere(
  given: GivenTraining,
  { maxBadRows, ...wanted }: WantedTraining,
  store: Store,
  run: string | undefined,
): Promise<void> {
  const progress = new Progress();
  const checkSize = (size: DataSize) => checkTraining(size, wanted.configuration);
  const data = await readData(given.data, store, { maxBadRows, checkSize }, progress);
  progress.say(checkSize(sizeOf(data)));
  await trainAndPublish(data, store, { ...wanted, run }, new WorkerPool(), progress);
}
