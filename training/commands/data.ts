import { defaultStoreUrl } from '../../model/stores/default.ts';
import { openStore } from '../../model/stores/open.ts';
import { loadDataset } from '../reading/data/load.ts';
import { datasetPrefix } from '../reading/data/stored/manifest.ts';
import { pushDataset } from '../reading/data/stored/push.ts';
import { describeDataset } from '../reading/dataset-text.ts';
import { readCommand, readWhole, runCommand, UsageError } from './arguments.ts';

const usage = `Uploads a data set to a store. Trainings use it as store:NAME.

npm run data -- push NAME [--data DATA] [--store URL] [--max-bad-rows N]

  NAME            name of the data set: datasets/NAME/ in the store
  --data          data to upload: a folder, a MovieLens name or synthetic:… (default: NAME)
  --store         file:///folder or s3://bucket/prefix (default: MARQUEE_STORE, or .marquee/store)
  --max-bad-rows  skip up to N rows that cannot be read (default: 0)

It replaces a data set of the same name and skips forgotten users. To train on it:
npm run train -- --data store:NAME, or MARQUEE_DATA=store:NAME.
`;

runCommand(usage, async () => {
  const options = { data: { type: 'string' }, 'max-bad-rows': { type: 'string', default: '0' } } as const;
  const { positionals, values } = readCommand({ ...options, store: { type: 'string' } });
  if (values.help) return console.log(usage);
  const [command, name, ...further] = positionals;
  if (command !== 'push' || name === undefined || further.length > 0) {
    throw new UsageError('The command is: push NAME');
  }
  // Before a long download, not after it.
  const prefix = datasetPrefix(name);
  const maxBadRows = readWhole('max-bad-rows', values['max-bad-rows'], 0);
  const store = await openStore(values.store ?? defaultStoreUrl());
  const data = await loadDataset(values.data ?? name, { maxBadRows, store });
  console.error(describeDataset(data));
  const { ratings } = await pushDataset(store, name, data);
  const size = ratings.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  console.log(
    `${prefix} of ${store.url} now has ${size.toFixed(1)} MB of ratings. To train on it: --data store:${name}`,
  );
});
