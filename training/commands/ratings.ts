import { defaultStoreUrl } from '../../model/stores/default.ts';
import { openStore } from '../../model/stores/open.ts';
import { forgetUser } from '../publishing/forgetting/forget.ts';
import { describeForgetting } from '../publishing/forgetting/forgetting-text.ts';
import { largestId, parseWhole } from '../reading/data/values.ts';
import { readCommand, runCommand, UsageError } from './arguments.ts';

const usage = `Erases a user from everything in a store.

npm run ratings -- forget USER [--store URL]

  USER     the id of a submitted user, or of one in the base data set
  --store  file:///folder or s3://bucket/prefix (default: MARQUEE_STORE, or .marquee/store)

Submitted ratings and those in the store's data sets are erased immediately, including older versions. Later
trainings skip the user, even in data that is downloaded again. Releases that contain the user are erased when
a release without the user goes live: after the next training, if it is not refused. The command can be
repeated at any time.
`;

runCommand(usage, async () => {
  const { positionals, values } = readCommand({ store: { type: 'string' } });
  if (values.help) return console.log(usage);
  const [command, user, ...further] = positionals;
  if (command !== 'forget' || further.length > 0) throw new UsageError('The command is: forget USER');
  const userId = parseWhole(user ?? '', largestId);
  if (userId < 1) {
    throw new UsageError(`USER is '${user ?? ''}', but must be an id: a whole number from 1 to ${largestId}`);
  }
  const store = await openStore(values.store ?? defaultStoreUrl());
  console.log(describeForgetting(userId, await forgetUser(store, userId), store.url));
});
