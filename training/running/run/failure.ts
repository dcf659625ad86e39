import { encodeJson } from '../../../model/release/json.ts';
import type { Store } from '../../../model/stores/store.ts';

/** Maximum length of a message, which is sent by mail. */
const longest = 8_000;

/** `runs/<run>/failure.json`: why a run failed, for whoever started it. */
interface Failure {
  readonly job: string;
  readonly message: string;
}

/** The key of it. @param run an id, or what stands for one in a pattern */
export const failureKey = (run: string) => `runs/${run}/failure.json`;

/** Writes why a job failed; only the first failure of a run is kept. */
export async function writeFailure(store: Store, run: string, { job, message }: Failure): Promise<void> {
  const failure: Failure = { job, message: message.slice(0, longest) };
  await store.create(failureKey(run), encodeJson(failure));
}
