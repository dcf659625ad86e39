import type { Dataset } from '../../model/data/dataset.ts';
import { readForgotten } from '../../model/ratings/forgotten.ts';
import { ReleaseError } from '../../model/release/error.ts';
import { prune } from '../../model/release/prune.ts';
import { type Store, StoreError } from '../../model/stores/store.ts';
import type { Candidate } from '../judging/gate/candidate.ts';
import { describeVerdict } from '../judging/gate/verdict-text.ts';
import { formatEvaluation, formatIntervals } from '../judging/holdout/evaluate-holdout.ts';
import type { Reporter } from '../models/reporter.ts';
import { describeForgottenReleases } from './forgetting/forgetting-text.ts';
import { eraseForgottenReleases } from './forgetting/forgotten-releases.ts';
import { writeOutcome } from './outcome.ts';
import { type Publication, type PublicationOptions, publishRelease } from './publish.ts';

/** How a candidate is published. */
export interface PublishingOptions extends PublicationOptions {
  /** How many of the newest releases a pruning keeps. */
  readonly keep: number;
  /** The id of the run, under which its outcome is written to the store; undefined for none. */
  readonly run?: string | undefined;
}

/** Writes a release to the store, promotes it if it passes the gate, and tidies the store; reports what happens. */
export async function publishCandidate(
  release: Candidate,
  data: Dataset,
  store: Store,
  options: PublishingOptions,
  reporter: Reporter,
): Promise<Publication> {
  sayHowGood(release);
  const publication = await reporter.stage('Publishing', () =>
    uninterrupted(async () => {
      const done = await publishRelease(release, data, store, options);
      if (options.run !== undefined) await writeOutcome(store, options.run, done, data);
      // Before the pruning, which spares the release to roll back to.
      await orSay('Releases with forgotten users could not be erased', () => eraseForgotten(store));
      if (done.outcome === 'promoted') await tidy(store, options.keep);
      return done;
    }),
  );
  sayWhatServes(publication, store);
  return publication;
}

async function eraseForgotten(store: Store): Promise<void> {
  const holding = await eraseForgottenReleases(store, await readForgotten(store));
  for (const line of describeForgottenReleases(holding)) console.error(line);
}

async function tidy(store: Store, keep: number): Promise<void> {
  await orSay('Old releases could not be deleted', async () => {
    const { releases } = await prune(store, keep);
    if (releases.length > 0) console.error(`Deleted old releases: ${releases.join(', ')}`);
  });
}

/** The release is published already: what cannot be deleted now is deleted after the next training. */
async function orSay(failure: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreError) && !(error instanceof ReleaseError)) throw error;
    console.error(`${failure}: ${error.message}`);
  }
}

function sayHowGood({ description: { evaluation } }: Candidate): void {
  console.error(`\nRMSE in stars on permanently held-out ratings:\n${formatEvaluation(evaluation)}`);
  console.error(
    `\nRatings inside their interval in percent, and mean negative log-likelihood (NLL) in nats:\n${formatIntervals(evaluation)}\n`,
  );
}

function sayWhatServes({ outcome, manifest, previous }: Publication, store: Store): void {
  const { id, backend, gate } = manifest;
  console.error(`${describeVerdict(gate)}\n`);
  if (outcome === 'promoted') {
    console.error(`Release ${id} is live in ${store.url} (trained on the ${backend} back end)`);
    return;
  }
  const others = previous ? `${previous} stays live` : 'no release is live';
  console.error(`Release ${id} is kept in ${store.url}, but is not live; ${others}.`);
  console.error(`To make it live anyway: npm run releases -- promote ${id} --force`);
}

/** Lets Ctrl-C end the process only after `work`, so that no half-written release stays behind. */
async function uninterrupted<T>(work: () => Promise<T>): Promise<T> {
  let asked = false;
  const remember = () => {
    asked = true;
  };
  process.once('SIGINT', remember);
  try {
    return await work();
  } finally {
    process.off('SIGINT', remember);
    if (asked) process.exit(130);
  }
}
