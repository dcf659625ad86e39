import { defaultStoreUrl } from '../model/stores/default.ts';
import { openStore } from '../model/stores/open.ts';
import { dataOptions, readEffort, readOptions, readWhole, runCommand } from './arguments.ts';
import { configurationOf } from './configuration.ts';
import { loadDataset } from './data/load.ts';
import { describeDataset } from './describe-dataset.ts';
import { Progress } from './progress.ts';
import { trainAndPublish } from './release/publish.ts';

const usage = `Trains the three models and publishes them as the release that serves.

npm run train -- [--data DATA] [--store URL] [--seed N] [--quick | --thorough] [--max-bad-rows N]

  --data          a folder, a MovieLens name (ml-latest-small, ml-32m, …) or synthetic:users=600,…
                  (default: MARQUEE_DATA, else ml-latest-small)
  --store         file:///folder or s3://bucket/prefix (default: MARQUEE_STORE, else .marquee/store)
  --seed          same seed, data and back end: same weights (default: 1)
  --quick         one small network a model, for a first look
  --thorough      more and longer: some minutes for better predictions
  --max-bad-rows  leave out up to N rows that cannot be read (default: 0)
`;

runCommand(usage, async () => {
  const options = readOptions({ ...dataOptions, store: { type: 'string' } });
  if (options.help) return console.log(usage);
  const seed = readWhole('seed', options.seed, 0);
  const store = await openStore(options.store ?? defaultStoreUrl());
  const maxBadRows = readWhole('max-bad-rows', options['max-bad-rows'], 0);
  const data = await new Progress().stage('Reading', () => loadDataset(options.data, { maxBadRows }));
  console.error(describeDataset(data));
  await trainAndPublish(data, store, configurationOf(readEffort(options)), seed);
});
