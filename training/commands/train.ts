import { defaultKeep } from '../../model/release/prune.ts';
import { defaultStoreUrl } from '../../model/stores/default.ts';
import { openStore } from '../../model/stores/open.ts';
import { defaultTolerance } from '../judging/gate/rule.ts';
import { configurationOf } from '../models/configuration.ts';
import { trainAndPublish } from '../publishing/train-and-publish.ts';
import { describeDataset } from '../reading/dataset-text.ts';
import { loadTrainingData } from '../reading/submitted/load.ts';
import { WorkerPool } from '../running/pool.ts';
import {
  dataOptions,
  gateOptions,
  readEffort,
  readGate,
  readOptions,
  readWhole,
  runCommand,
} from './arguments.ts';
import { Progress } from './progress.ts';
import { checkRun } from './run.ts';

const usage = `Trains the three models and publishes them as a release, which serves unless it is worse than the one before.

npm run train -- [--data DATA] [--store URL] [--seed N] [--quick | --thorough] [--max-bad-rows N]
                 [--tolerance STARS] [--keep N]

  --data          a folder, a MovieLens name (ml-latest-small, …), store:NAME (by npm run data) or
                  synthetic:users=600,… (default: MARQUEE_DATA, else ml-latest-small)
  --store         file:///folder or s3://bucket/prefix (default: MARQUEE_STORE, else .marquee/store)
  --seed          same seed, data and back end: same weights (default: 1)
  --quick         one small network a model, for a first look
  --thorough      more and longer: some minutes for better predictions
                  (default: MARQUEE_EFFORT = quick, default or thorough)
  --max-bad-rows  leave out up to N rows that cannot be read (default: 0)
  --tolerance     by how many stars of RMSE a model may be worse than the one that serves (default:
                  MARQUEE_TOLERANCE, else ${defaultTolerance})
  --keep          of the older releases, keep the newest N and the one that served before (default: MARQUEE_KEEP,
                  else ${defaultKeep})

A release that is refused stays in the store with the reasons; the exit code is 0 all the same. If MARQUEE_RUN
names the run, its outcome is written to the store: outcomes/<run>.json
`;

runCommand(usage, async () => {
  const options = readOptions({ ...dataOptions, ...gateOptions, store: { type: 'string' } });
  if (options.help) return console.log(usage);
  const seed = readWhole('seed', options.seed, 0);
  const effort = readEffort(options);
  const gate = readGate(options);
  const run = process.env.MARQUEE_RUN ? checkRun(process.env.MARQUEE_RUN) : undefined;
  const store = await openStore(options.store ?? defaultStoreUrl());
  const maxBadRows = readWhole('max-bad-rows', options['max-bad-rows'], 0);
  const progress = new Progress();
  const data = await progress.stage('Reading', () => loadTrainingData(options.data, store, { maxBadRows }));
  console.error(describeDataset(data));
  const training = {
    configuration: configurationOf(effort),
    seed,
    ...gate,
    run,
    // Who names generated ratings means them; a default or a variable that is left over does not.
    allowSynthetic: options.data !== undefined,
  };
  await trainAndPublish(data, store, training, new WorkerPool(), progress);
});
