import { encodeJson } from '../../../model/release/json.ts';
import type { Store } from '../../../model/stores/store.ts';

/** Characters of a message: it goes out as mail. */
const longest = 8_000;

/** `runs/<run>/failure.json`: why a run ended, for who started it. */
interface Failure {
  readonly job: string;
  readonly message: string;
}

/** The key of it. @param run an id, or what stands for one in a pattern */
export const failureKey = (run: string) => `runs/${run}/failure.json`;

/** Says why a job failed; the first of a run to say so is heard. */
export async function writeFailure(store: Store, run: string, { job, message }: Failure): Promise<void> {
  const failure: Failure = { job, message: message.slice(0, longest) };
  await store.create(failureKey(run), encodeJson(failure));
}
