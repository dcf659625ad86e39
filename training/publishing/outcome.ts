import type { Dataset, ReadingCounts } from '../../model/data/dataset.ts';
import { encodeJson } from '../../model/release/json.ts';
import type { Store } from '../../model/stores/store.ts';
import { update } from '../../model/stores/update.ts';
import type { Publication } from './publish.ts';

const outcomeVersion = 1;

/** `outcomes/<run>.json`: the outcome of a training, for whoever started it. */
interface Outcome {
  readonly formatVersion: typeof outcomeVersion;
  readonly outcome: Publication['outcome'];
  readonly release: string;
  /** The release that was live before, and still is after a refusal. */
  readonly previous: string | null;
  /** Why it was refused. */
  readonly reasons: readonly string[];
  /** `total` counts the training data, including hold-outs. */
  readonly ratings: ReadingCounts & { readonly total: number };
}

/** Whether a run has ended. */
export async function hasOutcome(store: Store, run: string): Promise<boolean> {
  return (await store.getRange(keyOf(run), 0, 1)) !== undefined;
}

/** Writes the outcome of the run; an earlier attempt of the same run may have left one. */
export async function writeOutcome(
  store: Store,
  run: string,
  { outcome, manifest, previous }: Publication,
  data: Dataset,
): Promise<void> {
  const body = encodeJson({
    formatVersion: outcomeVersion,
    outcome,
    release: manifest.id,
    previous,
    reasons: manifest.gate.reasons,
    ratings: { total: data.ratings.user.length, ...data.counts },
  } satisfies Outcome);
  const change = () => ({ body, result: undefined });
  await update(store, keyOf(run), change, { advice: 'Give each run a unique id.' });
}

const keyOf = (run: string) => `outcomes/${run}.json`;
