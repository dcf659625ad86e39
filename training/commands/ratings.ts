import { defaultStoreUrl } from '../../model/stores/default.ts';
import { openStore } from '../../model/stores/open.ts';
import { forgetUser } from '../publishing/forgetting/forget.ts';
import { describeForgetting } from '../publishing/forgetting/forgetting-text.ts';
import { largestId, parseWhole } from '../reading/data/values.ts';
import { readCommand, runCommand, UsageError } from './arguments.ts';

const usage = `Erases a user from everything that a store keeps.

npm run ratings -- forget USER [--store URL]

  USER     the user's id, of the deployment's own or of the base data set
  --store  file:///folder or s3://bucket/prefix (default: MARQUEE_STORE, else .marquee/store)

Ratings that were sent to the API and those in the store's data sets are erased at once, older versions
included. No later training learns of the user, also from data that is downloaded anew. Releases that hold
the user go as soon as one serves that does not: with the next training, if it is not refused. It can be done
again at any time.
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
